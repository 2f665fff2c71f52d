import { useState } from 'react'
import { Field, type FieldProps } from './field'

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** A list of short texts, one on each line. */
export const LinesField = ({
  id,
  value,
  onValue,
  rows = 3,
  ...field
}: FieldProps & {
  id?: string
  value: readonly string[]
  onValue: (lines: string[]) => void
  rows?: number
}) => {
  const [typed, setTyped] = useState(value.join('\n'))
  const shown = linesOf(typed).join('\n') === value.join('\n') ? typed : value.join('\n')
  return (
    <Field {...field} id={id}>
      {(control) => (
        <textarea
          {...control}
          className="form-input"
          rows={rows}
          value={shown}
          onChange={(event) => {
            setTyped(event.target.value)
            onValue(linesOf(event.target.value))
          }}
        />
      )}
    </Field>
  )
}
