import type { CheckAnswer, Finding, FindingCode, Light } from '../placement-rules/verdict.schema'

const severity: Record<Light, number> = { green: 0, amber: 1, red: 2 }

/** What a finding is about, whatever it says of it: the first word of its code. */
const aspectOf = (code: FindingCode): string => code.split('_')[0] ?? code

const worstOf = (findings: readonly Finding[]): Map<string, number> => {
  const worst = new Map<string, number>()
  for (const { code, light } of findings) {
    const aspect = aspectOf(code)
    worst.set(aspect, Math.max(worst.get(aspect) ?? 0, severity[light]))
  }
  return worst
}

/**
 * What no longer holds: findings of today about something that stood better when the municipality last decided. What it
 * decided in spite of is not told again. Nothing where either verdict is not known.
 */
export const lapsedFindings = (
  decided: Pick<CheckAnswer, 'findings'> | null,
  today: Pick<CheckAnswer, 'findings'> | null,
): Finding[] => {
  if (decided === null || today === null) return []
  const before = worstOf(decided.findings)
  return today.findings.filter(({ code, light }) => severity[light] > (before.get(aspectOf(code)) ?? 0))
}
