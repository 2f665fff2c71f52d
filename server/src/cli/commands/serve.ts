import type { Command } from '../command'

export const serveCommand: Command = {
  summary: 'serve the portal',
  help: `npm run virkelyst -- serve

Serves the portal on one port until it is stopped. Settings come from the environment; docs/operating.md names them.`,
  async run() {
    // Importing it starts it: it is the server's own entry, which ends the process itself.
    await import('../../main')
    return new Promise<number>(() => undefined)
  },
}
