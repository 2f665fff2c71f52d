import type { Locale } from '@virkelyst/shared/accounts/account.schema'

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign]!)

// The portal's own colours; this page stands without the portal's files.
const style = `
:root{--ink:#17231e;--soft:#4c5a53;--paper:#faf8f3;--line:#dfdcd2;--accent:#0b5c4a;--accent-soft:#e4f0ea;--spark:#f5b83d}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);font:1.0625rem/1.55 "IBM Plex Sans",system-ui,sans-serif}
header{background:#fff;border-bottom:1px solid var(--line);padding:1rem 1.25rem}
header div{max-width:66rem;margin:0 auto}
main{max-width:68.5rem;margin:0 auto}
header div{display:flex;gap:.75rem;align-items:center;justify-content:space-between}
.brand{font-weight:600;font-size:1.2rem;color:var(--accent);text-decoration:none}
.brand::after{content:"";display:inline-block;width:.5em;height:.5em;margin-left:.2em;border-radius:50%;background:var(--spark);vertical-align:.45em}
main{padding:2rem 1.25rem 4rem}
h1{font-size:clamp(1.6rem,1.2rem + 2vw,2.3rem);line-height:1.2;margin:0 0 .75rem}
h2{font-size:1.15rem;margin:2.25rem 0 .75rem}
p{max-width:65ch;margin:0 0 1rem}
a{color:var(--accent)}
:focus-visible{outline:3px solid #17231e;outline-offset:2px}
.button{display:inline-block;background:var(--accent);color:#fff;padding:.65rem 1.25rem;border-radius:.5rem;text-decoration:none;font-weight:600}
.groups{display:grid;gap:2rem 1.5rem;margin-top:2rem;grid-template-columns:repeat(auto-fill,minmax(min(18rem,100%),1fr))}
.groups h2{margin:0}
.groups p{color:var(--soft);font-size:.95rem;margin:.15rem 0 .75rem}
.people{list-style:none;margin:0;padding:0;display:grid;gap:.6rem}
.people button{width:100%;text-align:left;font:inherit;color:inherit;background:#fff;border:1px solid var(--line);border-radius:.6rem;padding:.8rem 1rem;cursor:pointer}
.people button:hover{border-color:var(--accent);background:var(--accent-soft)}
.people strong{display:block}
.people span{display:block;color:var(--soft);font-size:.95rem}
.doors{max-width:26rem;margin-top:1.5rem}
.note{border-left:4px solid var(--spark);background:#fff;padding:.75rem 1rem;max-width:65ch}
`

/** A whole page made by the server itself. `body` is HTML: escape what people wrote. */
export const plainPage = (page: {
  locale: Locale
  title: string
  nonce: string
  body: string
  beside?: string
}): string => `<!doctype html>
<html lang="${page.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(page.title)} · Virkelyst</title>
<link rel="icon" href="/virkelyst.svg" type="image/svg+xml">
<style nonce="${page.nonce}">${style}</style>
</head>
<body>
<header><div><a class="brand" href="/">Virkelyst</a>${page.beside ?? ''}</div></header>
<main>
<h1>${escapeHtml(page.title)}</h1>
${page.body}
</main>
</body>
</html>
`
