import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import express, { type RequestHandler, Router } from 'express'
import { sendErrorPage } from './http-errors'
import { nonceOf } from './http-request'

const year = 31_536_000
const isFile = /^\/assets\/|\.[a-z\d]{1,8}$/i

/** The shell of every page, with this answer's nonce for styles made while the page runs. */
const withNonce = (html: string, nonce: string): string =>
  html.replace('</head>', `<meta property="csp-nonce" nonce="${nonce}" content="${nonce}" />\n</head>`)

/**
 * The built pages: files as they are (hashed ones for ever), the shell for any other address, so that the client's
 * router decides; a missing file is a plain 404, never the shell.
 */
export const makePages = (folder: string, accessibilityStatement: string | null): express.Router => {
  const shellFile = join(folder, 'index.html')
  let shell: { html: string; builtAt: number } | null = null
  // Read again when it was built again: its scripts have other names then.
  const readShell = (): string | null => {
    const builtAt = statSync(shellFile, { throwIfNoEntry: false })?.mtimeMs
    if (builtAt === undefined) return null
    if (shell?.builtAt !== builtAt) shell = { html: readFileSync(shellFile, 'utf8'), builtAt }
    return shell.html
  }

  const sendShell: RequestHandler = (request, response) => {
    if (isFile.test(request.path))
      return sendErrorPage(request, response, { reason: 'not_there', code: 'not_found' })
    const html = readShell()
    if (html === null)
      return response.status(503).type('text/plain').send('The pages are not built yet. Run: npm start\n')
    response.type('html').send(withNonce(html, nonceOf(response)))
  }

  const pages = Router()
  pages.use(
    express.static(folder, {
      index: false,
      redirect: false,
      setHeaders: (response, path) => {
        const immutable = path.startsWith(join(folder, 'assets'))
        response.setHeader('Cache-Control', immutable ? `public, max-age=${year}, immutable` : 'no-cache')
      },
    }),
  )
  // Danish law gives the statement of a public body this address.
  pages.get('/was', (_request, response) =>
    response.redirect(302, accessibilityStatement ?? '/tilgaengelighed'),
  )
  pages.get('/{*path}', sendShell)
  pages.use((request, response) =>
    sendErrorPage(request, response, { reason: 'not_there', code: 'not_found' }),
  )
  return pages
}
