/** The number an occupation has in posting lists: `9333.01` → 933301, `9333.0123` → 103330123. */
export const occupationNo = (code: string): number => {
  const [group = '', running = ''] = code.split('.')
  return running.length === 2
    ? Number(group) * 100 + Number(running)
    : 10_000_000 + Number(group) * 10_000 + Number(running)
}

/** `9333.01` → `9333`. */
export const groupOf = (code: string): string => code.slice(0, 4)
