const ownPaths = /^\/(auth|trpc|demo-issuer)(\/|$)/

/** The path to go to after signing in: one of this portal's pages, never another site; else the front page. */
export const localPath = (wanted: unknown): string => {
  if (typeof wanted !== 'string' || wanted.length > 1000 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(wanted))
    return '/'
  const base = 'http://portal.invalid'
  if (!URL.canParse(wanted, base)) return '/'
  const url = new URL(wanted, base)
  // Dots may leave two slashes at the beginning, "/..//evil.example", which a browser takes for another site.
  if (url.origin !== base || url.pathname.startsWith('//') || ownPaths.test(url.pathname)) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}
