import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { type FieldPath, type FieldPathValue, get, useController, useFormContext } from 'react-hook-form'
import { fieldId } from '../../ui/field'
import { flatErrors } from '../../ui/flat-errors'

export type OrderPath = FieldPath<JobOrderForm>

export const useOrderForm = () => useFormContext<JobOrderForm>()

/** The code of the first error at or under a field; a list has none of its own. */
const useErrorAt = (name: OrderPath): string | undefined => {
  const { formState } = useOrderForm()
  return flatErrors(get(formState.errors, name))[0]?.code
}

/** What a text field needs of the form: spread it on `TextField` or `TextArea`. */
export const useTextField = (name: OrderPath) => {
  const { register } = useOrderForm()
  const error = useErrorAt(name)
  return { ...register(name), id: fieldId(name), error }
}

const orNothing = (value: unknown) => (value === '' ? undefined : value)

/** What a list to choose from needs: nothing chosen is no value. */
export const useSelectField = (name: OrderPath) => {
  const { register } = useOrderForm()
  const error = useErrorAt(name)
  return { ...register(name, { setValueAs: orNothing }), id: fieldId(name), error }
}

/** What a field with a value of its own kind needs: numbers, dates, choices. */
export const useValueField = <Name extends OrderPath>(name: Name) => {
  const { control } = useOrderForm()
  const { field } = useController({ name, control })
  const error = useErrorAt(name)
  return {
    id: fieldId(name),
    name,
    value: field.value as FieldPathValue<JobOrderForm, Name> | undefined,
    onValue: (value: unknown) => field.onChange(value),
    onBlur: field.onBlur,
    inputRef: field.ref,
    error,
  }
}
