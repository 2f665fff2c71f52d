import { useTexts } from '../../i18n/texts'
import { staffCitizensTexts } from './staff-citizens.texts'
import { wishTexts } from './wish-fields'

const caseFields = ['caseReference', 'name', 'birthDate', 'sex', 'status', 'waitingSince'] as const
const wishFields = [
  'hoursMin',
  'hoursMax',
  'radiusKm',
  'availableFrom',
  'email',
  'phone',
  'postalCode',
] as const

/** The field that an error's path lies in, in words, for the summary of errors. */
export const useFieldNames = () => {
  const t = useTexts(staffCitizensTexts)
  const wish = useTexts(wishTexts)
  return (path: string): string => {
    const [first = '', , third] = path.split('.')
    const own = caseFields.find((name) => name === first)
    if (own) return t(own)
    const wished = wishFields.find((name) => name === first)
    if (wished) return wish(wished)
    if (first === 'goals') return t('goals')
    if (first === 'targetGroups') {
      return third === 'validFrom' ? t('validFrom') : third === 'validTo' ? t('validTo') : t('targetGroup')
    }
    return t('cv')
  }
}
