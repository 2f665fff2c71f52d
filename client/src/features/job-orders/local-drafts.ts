import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'

export type LocalDraft = { version: number; form: JobOrderForm }

const prefix = 'virkelyst.draft.'
const keyOf = (userId: string, orderId: string) => `${prefix}${userId}.${orderId}`

const isDraft = (value: unknown): value is LocalDraft =>
  typeof value === 'object' &&
  value !== null &&
  'version' in value &&
  typeof value.version === 'number' &&
  'form' in value &&
  typeof value.form === 'object'

type DraftStorage = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>

/**
 * What was typed and not yet saved, in this browser alone and by account: whoever signs in next on the same machine sees
 * none of it. A full or forbidden storage is no reason to stop writing.
 */
export const makeLocalDrafts = (storage: DraftStorage) => {
  const attempt = <T>(act: () => T): T | null => {
    try {
      return act()
    } catch {
      return null
    }
  }
  const forgetWhere = (isGone: (key: string) => boolean): void => {
    attempt(() => {
      const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '')
      for (const key of keys) if (key.startsWith(prefix) && isGone(key)) storage.removeItem(key)
    })
  }
  return {
    read: (userId: string, orderId: string): LocalDraft | null =>
      attempt(() => {
        const kept: unknown = JSON.parse(storage.getItem(keyOf(userId, orderId)) ?? 'null')
        return isDraft(kept) ? kept : null
      }),
    write: (userId: string, orderId: string, draft: LocalDraft): void => {
      attempt(() => storage.setItem(keyOf(userId, orderId), JSON.stringify(draft)))
    },
    forget: (userId: string, orderId: string): void => {
      attempt(() => storage.removeItem(keyOf(userId, orderId)))
    },
    /** At sign-out. */
    forgetAll: (): void => forgetWhere(() => true),
    /** Once somebody is signed in: what another left behind, whose session ran out. */
    forgetOthers: (userId: string): void => forgetWhere((key) => !key.startsWith(`${prefix}${userId}.`)),
  }
}
export const localDrafts = makeLocalDrafts(globalThis.localStorage)
