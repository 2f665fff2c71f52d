import type { ExposureRepository } from '@virkelyst/db/matching/exposure.repository'

export type ClassFacts = { sex: string; birthDate: string; targetGroup: number | null }

/**
 * What classes of people are drawn up from: read only where exposure is counted, and never by the ranking. Each person is
 * read once, with the target group of the day they were first met.
 */
export const makeClassFacts = (repository: Pick<ExposureRepository, 'facts' | 'groups'>) => {
  const known = new Map<number, ClassFacts | null>()
  return {
    /** Undefined for somebody who has been erased. */
    of: (no: number): ClassFacts | undefined => known.get(no) ?? undefined,

    /** @param day ISO date */
    async learn(numbers: readonly number[], day: string): Promise<void> {
      const fresh = numbers.filter((no) => !known.has(no))
      if (fresh.length === 0) return
      for (const no of fresh) known.set(no, null)
      const [facts, periods] = await Promise.all([repository.facts(fresh), repository.groups(fresh)])
      // Of a person's periods the last that had begun by then, else the one that began next.
      const groups = new Map<number, number>()
      for (const { no, targetGroup, validFrom } of periods.sort((a, b) =>
        a.validFrom < b.validFrom ? -1 : 1,
      ))
        if (validFrom <= day || !groups.has(no)) groups.set(no, targetGroup)
      for (const { no, sex, birthDate } of facts)
        known.set(no, { sex, birthDate, targetGroup: groups.get(no) ?? null })
    },
  }
}
