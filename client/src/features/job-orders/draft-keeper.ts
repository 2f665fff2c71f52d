/** What the writer is told about the draft. */
export type DraftState =
  | { step: 'untouched' }
  | { step: 'waiting' }
  | { step: 'saving' }
  | { step: 'saved'; at: string }
  /** No connection: kept in this browser, tried again by itself. */
  | { step: 'offline' }
  /** Another window saved the same draft; the writer chooses. */
  | { step: 'conflict' }
  | { step: 'refused'; error: unknown }

export type SaveFailure = 'network' | 'conflict' | 'other'

type Keeper<Form> = {
  version: number
  save: (input: { version: number; form: Form }) => Promise<{ version: number; savedAt: string }>
  failureOf: (error: unknown) => SaveFailure
  /** Where the form lies until the server has it. */
  keepLocally: (copy: { version: number; form: Form }) => void
  forgetLocally: () => void
  pauseMs?: number
  retryMs?: number
}

/**
 * Saves a form while it is written: one request at a time, a moment after the last keystroke, and again after a lost
 * connection. What was typed lies in the browser until the server has answered.
 */
export const makeDraftKeeper = <Form>({
  version: firstVersion,
  save,
  failureOf,
  keepLocally,
  forgetLocally,
  pauseMs = 1_000,
  retryMs = 10_000,
}: Keeper<Form>) => {
  let version = firstVersion
  let state: DraftState = { step: 'untouched' }
  let unsaved: { form: Form } | null = null
  let running: Promise<void> | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const tell = (next: DraftState) => {
    state = next
    for (const listener of listeners) listener()
  }
  const saveLater = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => void flush(), ms)
  }
  const failed = (error: unknown, form: Form) => {
    unsaved ??= { form }
    const failure = failureOf(error)
    if (failure === 'conflict') return tell({ step: 'conflict' })
    if (failure === 'network') saveLater(retryMs)
    tell(failure === 'network' ? { step: 'offline' } : { step: 'refused', error })
  }
  const saveOnce = async (form: Form) => {
    tell({ step: 'saving' })
    try {
      const saved = await save({ version, form })
      version = saved.version
      if (unsaved) {
        tell({ step: 'waiting' })
        return saveLater(pauseMs)
      }
      forgetLocally()
      tell({ step: 'saved', at: saved.savedAt })
    } catch (error) {
      failed(error, form)
    }
  }

  /** Saves now what is unsaved; resolves when no request is under way. */
  const flush = async (): Promise<void> => {
    clearTimeout(timer)
    while (running) await running
    if (!unsaved || state.step === 'conflict') return
    const { form } = unsaved
    unsaved = null
    running = saveOnce(form).finally(() => {
      running = null
    })
    await running
  }

  return {
    state: () => state,
    version: () => version,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    change(form: Form) {
      unsaved = { form }
      keepLocally({ version, form })
      if (state.step === 'conflict') return
      if (!running && state.step !== 'offline') tell({ step: 'waiting' })
      saveLater(pauseMs)
    },
    flush,
    /** Two versions are known to differ before anything was typed here. */
    startInConflict: (form: Form) => {
      unsaved = { form }
      tell({ step: 'conflict' })
    },
    /** Ends a conflict: this window's form replaces version `theirs`. */
    async overwrite(theirs: number) {
      version = theirs
      tell({ step: 'waiting' })
      await flush()
    },
    /** Ends a conflict: this window takes the other's form, saved as `theirs`. */
    adopt(theirs: { version: number; savedAt: string }) {
      clearTimeout(timer)
      unsaved = null
      version = theirs.version
      forgetLocally()
      tell({ step: 'saved', at: theirs.savedAt })
    },
    /** Stops saving: the order was sent, or the page left. */
    stop: () => clearTimeout(timer),
  }
}
export type DraftKeeper<Form> = ReturnType<typeof makeDraftKeeper<Form>>
