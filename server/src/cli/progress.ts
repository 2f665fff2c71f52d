import type { Terminal } from './command'

/** Tells how far a long job is, each whole percent once. */
export const progressOf = ({ progress }: Pick<Terminal, 'progress'>, what: string) => {
  let told = -1
  return (done: number, of: number): void => {
    const percent = of === 0 ? 100 : Math.floor((100 * done) / of)
    if (progress === null || percent === told) return
    told = percent
    progress(`${done.toLocaleString('da-DK')} of ${of.toLocaleString('da-DK')} ${what}`, done === of)
  }
}
