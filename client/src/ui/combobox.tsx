import { lazy, Suspense } from 'react'
import type { ComboboxProps } from './combobox.props'
import { TextField } from './text-field'

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
