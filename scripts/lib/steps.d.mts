/** What the tests, which are TypeScript, use of the steps. */
export function buildServer(): void
