import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'

export type LocalDraft = { version: number; form: JobOrderForm }

const keyOf = (orderId: string) => `virkelyst.draft.${orderId}`

const isDraft = (value: unknown): value is LocalDraft =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'number' &&
  'form' in value &&
  typeof value.form === 'object'

/** What was typed and not yet saved, in this browser alone. A full or forbidden storage is no reason to stop writing. */
export const makeLocalDrafts = (storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>) => {
  const attempt = <T>(act: () => T): T | null => {
    try {
      return act()
    } catch {
      return null
    }
  }
  return {
    read: (orderId: string): LocalDraft | null =>
      attempt(() => {
        const kept: unknown = JSON.parse(storage.getItem(keyOf(orderId)) ?? 'null')
        return isDraft(kept) ? kept : null
      }),
    write: (orderId: string, draft: LocalDraft): void => {
      attempt(() => storage.setItem(keyOf(orderId), JSON.stringify(draft)))
    },
    forget: (orderId: string): void => {
      attempt(() => storage.removeItem(keyOf(orderId)))
    },
  }
}
export const localDrafts = makeLocalDrafts(globalThis.localStorage)
