import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

/** A sign-in takes a handful; the oldest give way. */
const mostKept = 1000

/** What the embedded issuer remembers between two steps of a sign-in, in this process alone. */
export const makeDemoIssuerStore = (): AdapterFactory => {
  const kept = new Map<string, AdapterPayload>()
  const findWhere = async (holds: (payload: AdapterPayload) => boolean) => [...kept.values()].find(holds)

  return (model): Adapter => {
    const key = (id: string) => `${model}:${id}`
    return {
      async upsert(id, payload) {
        kept.delete(key(id))
        kept.set(key(id), payload)
        const [oldest] = kept.keys()
        if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest)
      },
      find: async (id) => kept.get(key(id)),
      findByUid: (uid) => findWhere((payload) => payload.uid === uid),
      findByUserCode: (userCode) => findWhere((payload) => payload.userCode === userCode),
      async consume(id) {
        const payload = kept.get(key(id))
        if (payload) payload.consumed = true
      },
      async destroy(id) {
        kept.delete(key(id))
      },
      async revokeByGrantId(grantId) {
        for (const [name, payload] of kept) if (payload.grantId === grantId) kept.delete(name)
      },
    }
  }
}
