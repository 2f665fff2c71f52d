import type { FieldProps } from './field'

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
