import { fieldOrder } from '@virkelyst/client/features/job-orders/field-order'
import { jobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { describe, expect, it } from 'vitest'

describe('the order of the form’s fields', () => {
  const fields = new Set(jobOrderForm.options.flatMap((kind) => Object.keys(kind.shape)))

  it('knows every field of every kind, each once', () => {
    expect(fieldOrder.toSorted()).toEqual([...fields].toSorted())
  })
})
