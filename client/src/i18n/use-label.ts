import type { Locale } from '@virkelyst/shared/accounts/account.schema'
import { fieldErrorLabel } from '@virkelyst/shared/kernel/field-errors.labels'
import type { Label } from '@virkelyst/shared/kernel/label'
import { useTranslation } from 'react-i18next'

/** The language of the page; a component that asks is drawn again when it changes. */
export const useLocale = (): Locale => (useTranslation().i18n.language === 'en' ? 'en' : 'da')

/** Picks the reader's language out of a shared label: `label(kindLabels[order.kind])`. */
export const useLabel = () => {
  const locale = useLocale()
  return (label: Label): string => label[locale]
}

/** The sentence for a field's error code, or undefined where there is no error. */
export const useFieldError = () => {
  const locale = useLocale()
  return (code: string | undefined): string | undefined =>
    code === undefined ? undefined : fieldErrorLabel(code)[locale]
}
