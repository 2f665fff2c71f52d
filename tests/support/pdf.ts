import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Node = { role?: string; type?: string; id?: string; children?: Node[] }
/** One piece of the structure that holds text: the roles above it, and what it says. */
export type Piece = { roles: string[]; text: string }

const textsOf = async (page: PDFPageProxy) => {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const texts = new Map<string, string>()
  const open: string[] = []
  const unmarked: string[] = []
  const artifacts: string[] = []
  for (const item of items)
    if ('str' in item) {
      const within = open.at(-1)
      if (within === undefined) unmarked.push(item.str)
      else if (within === 'Artifact') artifacts.push(item.str)
      else texts.set(within, `${texts.get(within) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`)
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id ?? ('tag' in item ? String(item.tag) : ''))
  return { texts, unmarked: unmarked.filter((text) => text.trim() !== ''), artifacts }
}

const piecesOf = (node: Node, texts: Map<string, string>, above: string[] = []): Piece[] => {
  if (node.type === 'content') return [{ roles: above, text: texts.get(node.id ?? '') ?? '' }]
  const roles = node.role === undefined || node.role === 'Root' ? above : [...above, node.role]
  return (node.children ?? []).flatMap((child) => piecesOf(child, texts, roles))
}

/** A PDF as a screen reader meets it. */
export const readPdf = async (bytes: Buffer) => {
  const doc = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const { info, metadata } = await doc.getMetadata()
  const marks = await doc.getMarkInfo()
  const pieces: Piece[] = []
  const unmarked: string[] = []
  const artifacts: string[][] = []
  for (let number = 1; number <= doc.numPages; number++) {
    const page = await doc.getPage(number)
    const found = await textsOf(page)
    pieces.push(...piecesOf(await page.getStructTree(), found.texts))
    unmarked.push(...found.unmarked)
    artifacts.push(found.artifacts)
  }
  await doc.destroy()
  return {
    info: info as Record<string, unknown>,
    xmp: metadata?.getRaw() as string,
    marks,
    pieces,
    unmarked,
    artifacts,
  }
}
export type ReadPdf = Awaited<ReturnType<typeof readPdf>>
