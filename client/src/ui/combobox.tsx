import { lazy, Suspense } from 'react'
import type { FieldProps } from './field'
import { TextField } from './text-field'

export type ComboboxOption = { id: string; label: string; detail?: string }
export type ComboboxProps = FieldProps & {
  name: string
  /** Options for what is typed; the caller searches. */
  options: readonly ComboboxOption[]
  typed: string
  onTyped: (text: string) => void
  onChoose: (option: ComboboxOption) => void
  loading?: boolean
}

const AriaCombobox = lazy(async () => ({ default: (await import('./aria-combobox')).AriaCombobox }))

/** A field that finds one of many while one types. Its code arrives with the first page that needs it; until then nothing typed can be lost. */
export const Combobox = (props: ComboboxProps) => (
  <Suspense
    fallback={
      <TextField
        label={props.label}
        hint={props.hint}
        optional={props.optional}
        value={props.typed}
        disabled
      />
    }
  >
    <AriaCombobox {...props} />
  </Suspense>
)
