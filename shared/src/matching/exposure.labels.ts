import { sexLabels } from '../citizens/citizen.labels'
import { targetGroupRules } from '../citizens/target-groups.rules'
import type { Label, Labels } from '../kernel/label'
import { type AgeBand, type ExposureDimension, unknownClass } from './exposure.schema'

export const exposureDimensionLabels: Labels<ExposureDimension> = {
  sex: { da: 'Køn', en: 'Sex' },
  age: { da: 'Alder', en: 'Age' },
  target_group: { da: 'Målgruppe', en: 'Target group' },
  municipality: { da: 'Kommune', en: 'Municipality' },
}

const ageLabels: Labels<AgeBand> = {
  under_30: { da: 'Under 30 år', en: 'Under 30' },
  '30_39': { da: '30–39 år', en: '30–39' },
  '40_49': { da: '40–49 år', en: '40–49' },
  '50_59': { da: '50–59 år', en: '50–59' },
  '60_over': { da: '60 år og derover', en: '60 and over' },
}
const unknownLabel: Label = { da: 'Ukendt', en: 'Unknown' }

const labelIn = (labels: Record<string, Label>, code: string): Label | undefined =>
  Object.hasOwn(labels, code) ? labels[code] : undefined

/** Name of a class; `municipalityNames` by code. A class nobody knows any more is told by its code. */
export const exposureClassLabel = (
  dimension: ExposureDimension,
  code: string,
  municipalityNames: ReadonlyMap<string, string>,
): Label => {
  if (code === unknownClass) return unknownLabel
  const asItStands = { da: code, en: code }
  if (dimension === 'sex') return labelIn(sexLabels, code) ?? asItStands
  if (dimension === 'age') return labelIn(ageLabels, code) ?? asItStands
  if (dimension === 'municipality') {
    const name = municipalityNames.get(code) ?? code
    return { da: name, en: name }
  }
  const group = targetGroupRules.find(({ targetGroup }) => String(targetGroup) === code)
  return group ? { da: `${code}. ${group.labelDa}`, en: `${code}. ${group.labelEn}` } : asItStands
}
