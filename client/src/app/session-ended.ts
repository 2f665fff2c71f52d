/** Whether the server has said that the session is over, told to the page without taking its form away. */
const makeSignal = () => {
  let ended = false
  const listeners = new Set<() => void>()
  return {
    get: () => ended,
    set: (value: boolean) => {
      if (value === ended) return
      ended = value
      for (const listener of listeners) listener()
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
export const sessionEnded = makeSignal()
