import { type Locale, locales } from '@virkelyst/shared/accounts/account.schema'
import { createInstance } from 'i18next'
import { initReactI18next } from 'react-i18next'

const storageKey = 'virkelyst.locale'

const remembered = (): Locale => {
  const stored = globalThis.localStorage?.getItem(storageKey)
  return locales.find((locale) => locale === stored) ?? 'da'
}

/** The one translator. Each `*.texts.ts` adds its own words to it when its page is loaded. */
export const i18n = createInstance()
void i18n.use(initReactI18next).init({
  lng: remembered(),
  fallbackLng: 'da',
  resources: {},
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
})

export const currentLocale = (): Locale => (i18n.language === 'en' ? 'en' : 'da')

/** Changes every text on the page without a reload, and remembers it in this browser. */
export const setLocale = (locale: Locale): void => {
  globalThis.localStorage?.setItem(storageKey, locale)
  document.documentElement.lang = locale
  void i18n.changeLanguage(locale)
}
