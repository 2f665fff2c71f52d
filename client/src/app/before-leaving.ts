/** What is to be done before the session is ended by its own person: unsaved work is saved while it still can be. */
const makeBeforeLeaving = () => {
  const tasks = new Set<() => Promise<void>>()
  return {
    /** Returns how to take the task back. */
    add(task: () => Promise<void>): () => void {
      tasks.add(task)
      return () => void tasks.delete(task)
    },
    /** Does all of them; a failure of one holds nobody back. */
    run: async (): Promise<void> => {
      await Promise.allSettled([...tasks].map((task) => task()))
    },
  }
}
export const beforeLeaving = makeBeforeLeaving()
