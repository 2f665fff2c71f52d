import type { Label } from '@virkelyst/shared/kernel/label'
import { type ReactNode, useState } from 'react'
import type { z } from 'zod'
import { type TextKey, useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { DateField } from '../../ui/date-field'
import { DialogForm } from '../../ui/dialog-form'
import { SelectField } from '../../ui/select-field'
import { TextArea, TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { actDialogTexts } from './act-dialog.texts'

type Key = Exclude<TextKey<(typeof actDialogTexts)['da']>, 'linkTitle' | 'linkText' | 'linkMailed'>
/** One question of an act; `options`: one of a closed list. */
export type ActField = {
  name: string
  label: Key
  hint?: Key
  form: 'text' | 'email' | 'area' | 'date' | 'choice'
  options?: readonly { value: string; label: Label }[]
  optional?: true
}

type Mutation<Input> = {
  mutate: (input: Input, options: { onSuccess: () => void }) => void
  isPending: boolean
  error: unknown
}

/** Asks what an act needs, holds it against the server's schema, and acts once. */
export const ActDialog = <Schema extends z.ZodType>({
  title,
  text,
  fields,
  schema,
  given,
  mutation,
  submitLook,
  children,
  onClose,
  onDone,
}: {
  title: string
  text: string
  fields: readonly ActField[]
  schema: Schema
  /** What is known already: the placement and its version, what stood before. */
  given: Record<string, unknown>
  mutation: Mutation<z.output<Schema>>
  submitLook?: 'primary' | 'warning'
  children?: ReactNode
  onClose: () => void
  onDone: () => void
}) => {
  const t = useTexts(actDialogTexts)
  const label = useLabel()
  const { errors, check } = useCheckedInput(schema)
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(fields.map(({ name }) => [name, typeof given[name] === 'string' ? given[name] : ''])),
  )
  const set = (name: string) => (value: string) => setTyped({ ...typed, [name]: value })
  return (
    <DialogForm
      title={title}
      submitLabel={title}
      submitLook={submitLook}
      busy={mutation.isPending}
      error={mutation.error}
      onClose={onClose}
      onSubmit={() => check({ ...given, ...typed }, (input) => mutation.mutate(input, { onSuccess: onDone }))}
    >
      <p>{text}</p>
      {children}
      {fields.map(({ name, label: key, hint, form, options, optional }) => {
        const common = {
          label: t(key),
          hint: hint && t(hint),
          error: errors[name],
          optional,
        }
        const value = typed[name] ?? ''
        switch (form) {
          case 'area':
            return (
              <TextArea
                key={name}
                {...common}
                value={value}
                onChange={({ target }) => set(name)(target.value)}
              />
            )
          case 'date':
            return <DateField key={name} {...common} value={value} onValue={set(name)} />
          case 'choice':
            return (
              <SelectField
                key={name}
                {...common}
                options={(options ?? []).map((one) => ({ value: one.value, label: label(one.label) }))}
                value={value}
                onChange={({ target }) => set(name)(target.value)}
              />
            )
          default:
            return (
              <TextField
                key={name}
                {...common}
                type={form}
                width="full"
                autoComplete="off"
                value={value}
                onChange={({ target }) => set(name)(target.value)}
              />
            )
        }
      })}
    </DialogForm>
  )
}
