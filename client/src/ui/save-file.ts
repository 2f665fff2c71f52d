/** Hands what was made in the page, or asked for by it, to the browser to save. Nothing is sent anywhere. */
export const saveFile = (name: string, content: BlobPart, type: string): void => {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const anchor = document.createElement('a')
  anchor.href = address
  anchor.download = name
  anchor.click()
  URL.revokeObjectURL(address)
}

/** The same with a PDF that came as base64. */
export const savePdf = (name: string, base64: string): void =>
  saveFile(
    name,
    Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0)),
    'application/pdf',
  )
