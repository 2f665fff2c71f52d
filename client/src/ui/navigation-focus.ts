let pending = false

/** Called when the reader goes to another page: the next heading drawn takes the focus, and so is read aloud. */
export const expectFocusOnHeading = (): void => {
  pending = true
}

/** True once after each navigation. */
export const takeFocusOnHeading = (): boolean => {
  const taken = pending
  pending = false
  return taken
}
