import {
  drivingLicenceLabels,
  languageLabels,
  licenceLabels,
} from '@virkelyst/shared/citizens/requirement.labels'
import type { Label } from '@virkelyst/shared/kernel/label'
import { useLabel } from '../../i18n/use-label'

const known: Readonly<Record<string, Label>> = {
  ...Object.fromEntries(
    Object.entries(drivingLicenceLabels).map(([code, text]) => [`driving:${code}`, text]),
  ),
  ...Object.fromEntries(Object.entries(licenceLabels).map(([code, text]) => [`licence:${code}`, text])),
  ...Object.fromEntries(Object.entries(languageLabels).map(([code, text]) => [`language:${code}`, text])),
}

/** A wished requirement that is not met, in words; an employer's own words stand as they are. */
export const useMissingText = () => {
  const label = useLabel()
  return (code: string): string => {
    const found = known[code]
    return found ? label(found) : code
  }
}
