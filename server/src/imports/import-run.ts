import type { DomainEvent } from '@virkelyst/db/kernel/writing'
import type { ImportFault, ImportOutcome } from '@virkelyst/shared/imports/import.schema'
import { changedParts } from '@virkelyst/shared/imports/merge.rules'
import { CsvFault, type CsvFile } from './csv-file'
import type { ImportPlan, PlannedLine } from './import-plan'
import { makeLineReader, openFile } from './line-reader'

export type Reporting = {
  onFault(fault: ImportFault): void
  /** `of` is the size of the stage: bytes to check, lines to store. */
  onProgress?(stage: 'checking' | 'storing', done: number, of: number): void
}
/** What checking found: counts, and the lines that say something new, by their numbers. */
type Checked = { outcome: ImportOutcome; toWrite: ReadonlySet<number> }

/** Lines looked up together; lines written together, more because each portion rewrites parts of the ranking index. */
const portion = { checked: 500, stored: 2000 }

async function* portionsOf<T>(items: AsyncIterable<T>, size: number): AsyncGenerator<T[]> {
  let held: T[] = []
  for await (const item of items) {
    held.push(item)
    if (held.length < size) continue
    yield held
    held = []
  }
  if (held.length > 0) yield held
}

/** Reads and checks the whole file. Every fault is told; nothing is written. */
const check = async <Line extends PlannedLine>(
  plan: ImportPlan<Line>,
  file: CsvFile,
  { onFault, onProgress }: Reporting,
): Promise<Checked> => {
  const outcome: ImportOutcome = { lines: 0, added: 0, changed: 0, unchanged: 0, faults: 0, stored: false }
  const toWrite = new Set<number>()
  const seen = new Map<string, number>()
  const tell = (fault: ImportFault) => {
    outcome.faults++
    onFault(fault)
  }
  try {
    const { header, lines } = await openFile(plan, file)
    header.faults.forEach(tell)
    if (header.faults.length > 0) return { outcome, toWrite }
    const readLine = makeLineReader(plan, header)
    const title = (column: string) => header.titles[header.names.indexOf(column)] ?? column
    for await (const held of portionsOf(lines, portion.checked)) {
      outcome.lines += held.length
      const good: { at: number; line: Line }[] = []
      for (const csvLine of held) {
        const read = readLine(csvLine)
        if ('faults' in read) read.faults.forEach(tell)
        else {
          const first = seen.get(read.line.key)
          if (first === undefined) {
            seen.set(read.line.key, read.at)
            good.push(read)
          } else tell({ line: read.at, column: title(plan.keyColumn), code: 'line_twice', values: { first } })
        }
      }
      const crossed = await plan.crossCheck(good.map(({ line }) => line))
      const known = await plan.known(good.map(({ line }) => line.key))
      for (const [index, { at, line }] of good.entries()) {
        const fault = crossed[index]
        if (fault) {
          tell({ line: at, column: title(fault.column), code: fault.code })
          continue
        }
        const last = known.get(line.key)
        if (last !== undefined && changedParts(last, line.digests).length === 0) {
          outcome.unchanged++
          continue
        }
        outcome[last === undefined ? 'added' : 'changed']++
        toWrite.add(at)
        plan.prepare?.(line)
      }
      onProgress?.('checking', held.at(-1)!.bytes, file.bytes)
    }
    if (outcome.lines === 0) tell({ line: null, column: null, code: 'lines_missing' })
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error
    tell(error.fault)
  }
  return { outcome, toWrite }
}

/** The lines to be written, read once more. */
async function* linesToWrite<Line extends PlannedLine>(
  plan: ImportPlan<Line>,
  file: CsvFile,
  toWrite: ReadonlySet<number>,
): AsyncGenerator<Line> {
  const { header, lines } = await openFile(plan, file)
  const readLine = makeLineReader(plan, header)
  for await (const csvLine of lines) {
    if (!toWrite.has(csvLine.line)) continue
    const read = readLine(csvLine)
    if ('faults' in read) throw new CsvFault({ line: null, column: null, code: 'file_changed' })
    yield read.line
  }
}

/**
 * Checks the file and, where nothing is wrong, something is new and it is no rehearsal, stores it. `event` is asked for
 * the one event once the counts are known.
 */
export const runImport = async <Line extends PlannedLine>(
  plan: ImportPlan<Line>,
  file: CsvFile,
  { dryRun, ...reporting }: Reporting & { dryRun: boolean },
  event: (outcome: ImportOutcome) => DomainEvent,
): Promise<ImportOutcome> => {
  const { outcome, toWrite } = await check(plan, file, reporting)
  if (dryRun || outcome.faults > 0 || toWrite.size === 0) return outcome
  async function* portions() {
    let done = 0
    for await (const held of portionsOf(linesToWrite(plan, file, toWrite), portion.stored)) {
      yield held
      done += held.length
      reporting.onProgress?.('storing', done, toWrite.size)
    }
  }
  try {
    await plan.store(portions, event(outcome))
    return { ...outcome, stored: true }
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error
    reporting.onFault(error.fault)
    return { ...outcome, faults: outcome.faults + 1 }
  }
}
