import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import type { UseFormReturn } from 'react-hook-form'
import { serverFieldErrors } from '../../ui/field-errors'

/** Marks the fields that the server refused; true where there were any. */
export const showServerErrors = (form: UseFormReturn<JobOrderForm>, error: unknown): boolean => {
  const fields = Object.entries(serverFieldErrors(error, 'form.'))
  for (const [name, code] of fields) form.setError(name as keyof JobOrderForm, { type: code, message: code })
  return fields.length > 0
}
