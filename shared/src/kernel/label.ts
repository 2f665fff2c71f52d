/** A text in the portal's two languages; Danish comes first and is never missing. */
export type Label = { readonly da: string; readonly en: string }
/** One label for each code of a closed list: the compiler names the one that is missing. */
export type Labels<Code extends string> = Readonly<Record<Code, Label>>
