import { useTranslation } from 'react-i18next'
import { i18n } from './instance'

type Plural<Key> = Key extends `${infer Base}_one` | `${infer Base}_other` ? Base : Key
/** `{{count, number}}` is `count`, written as the language writes numbers. */
type Bare<Name> = Name extends `${infer Value}, ${string}` ? Value : Name
type Names<Text> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Bare<Name> | Names<Rest> : never
type TextOf<Da, Key extends string> = Key extends keyof Da
  ? Da[Key]
  : `${Key}_other` extends keyof Da
    ? Da[`${Key}_other`] | '{{count}}'
    : never
type Values<Text> = [Names<Text>] extends [never]
  ? []
  : [values: Record<Names<Text>, string | number> & (Text extends '{{count}}' ? { count: number } : unknown)]

export type Texts<Da> = { readonly namespace: string; readonly da: Da }
export type TextKey<Da> = Plural<keyof Da & string>
/** Translates a key; a text with `{{name}}` in it asks for `name`, and a `_one`/`_other` pair for `count`. */
export type Translate<Da> = <Key extends TextKey<Da>>(key: Key, ...values: Values<TextOf<Da, Key>>) => string

/**
 * The words of one feature in both languages. A key missing in English, or not known in Danish, does not compile.
 * @param namespace the feature's name, and the file's where a feature has several
 */
export const defineTexts = <const Da extends Record<string, string>>(
  namespace: string,
  texts: { da: Da; en: { readonly [Key in keyof Da]: string } },
): Texts<Da> => {
  i18n.addResourceBundle('da', namespace, texts.da)
  i18n.addResourceBundle('en', namespace, texts.en)
  return { namespace, da: texts.da }
}

/** The words in the reader's language; the component is drawn again when the language changes. */
export const useTexts = <Da>(texts: Texts<Da>): Translate<Da> => {
  const { t } = useTranslation(texts.namespace)
  return t as unknown as Translate<Da>
}
