import type { Labels } from '@virkelyst/shared/kernel/label'
import { useLabel } from '../../i18n/use-label'
import type { Option } from '../../ui/select-field'

/** Options of a closed list in the reader's language: `options(shifts, shiftLabels)`. */
export const useLabelOptions = () => {
  const label = useLabel()
  return <Code extends string>(codes: readonly Code[], labels: Labels<Code>): Option<Code>[] =>
    codes.map((value) => ({ value, label: label(labels[value]) }))
}
