import type { Stop } from '../support/accessibility'
import { expect, people } from '../support/browser'
import { check, dialog, follow } from '../support/page-stops'

const staffOrder = follow('/arbejdsliste', '[href^="/arbejdsliste/"]')
const compare: Stop = {
  name: 'compare',
  open: async (page) => {
    await staffOrder.open(page)
    const boxes = page.getByRole('article').getByRole('checkbox')
    await boxes.nth(0).check()
    await boxes.nth(1).check()
    await page.locator('main a[href*="sammenlign"]').click()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  },
}
check('broker: work list, order, candidates and what is done with them', people.broker, [
  '/arbejdsliste',
  '/arbejdsliste?q=findes+ikke',
  staffOrder,
  follow('/arbejdsliste?status=closed', '[href^="/arbejdsliste/"]'),
  compare,
  dialog(staffOrder, /^(Foreslå|Propose) /),
  dialog(staffOrder, /^(Udelad|Leave) /),
  dialog(staffOrder, /^(Giv til en kollega|Give to a colleague)$/),
])

const citizen = follow('/borgere?status=active', '[href^="/borgere/"]:not([href$="/ny"])')
/** The form of a placement for the citizen, at a company that was found. */
const beginNamed: Stop = {
  name: 'a placement for a citizen',
  open: async (page) => {
    await follow(follow(citizen, '[href*="view=placements"]'), '[href$="/forloeb"]').open(page)
    await page.getByRole('combobox').fill('Østergaard')
    await page.getByRole('option', { name: /^Østergaard Facility/ }).click()
    await page.getByRole('button', { name: /^(Opret forløbet|Begin the placement)$/ }).click()
    await expect(page.locator('.error-summary')).toBeVisible()
  },
}
check('consultant: referrals and citizens', people.consultant, [
  follow(staffOrder, '[href*="view=facts"]'),
  follow(staffOrder, '[href*="view=history"]'),
  follow(follow(staffOrder, '[href*="view=history"]'), '[href^="/rangeringer/"]'),
  '/formidlinger',
  '/formidlinger?interests=true',
  '/milepaele',
  follow('/milepaele', '[href^="/borgere/"]'),
  dialog('/formidlinger?status=accepted', /^(Bekræft og præsentér|Confirm and present)$/),
  dialog('/formidlinger?status=proposed', /^(Borgerens svar|Citizen’s answer)$/),
  dialog('/formidlinger?status=presented', /^(Virksomhedens svar|Company’s answer)$/),
  '/borgere',
  '/borgere?status=active',
  citizen,
  follow(citizen, '[href*="view=openings"]'),
  follow(citizen, '[href*="view=calls"]'),
  follow(citizen, '[href*="view=referrals"]'),
  follow(citizen, '[href*="view=placements"]'),
  beginNamed,
  dialog(citizen, /^(Udsted engangskode|Issue a one-time code)$/),
])
const company = follow('/virksomheder', '[href^="/virksomheder/"]:not([href$="/ny"])')
check('consultant: companies', people.neighbour, [
  '/virksomheder',
  '/virksomheder?q=findes+ikke',
  company,
  dialog(company, /^(Ret støtte og tovholder|Change support and manager)$/),
  '/virksomheder/ny',
  '/ordrer/ny',
])
check('caseworker: what one enters about citizens', people.caseworker, [
  '/borgere?status=active',
  follow(citizen, '[href$="/ret"]'),
  '/borgere/ny',
  '/kode',
])
check('manager: orders and deadlines', people.manager, [
  '/arbejdsliste',
  staffOrder,
  '/frister',
  '/formidlinger',
  '/opfoelgning',
  '/opfoelgning/resultater',
  '/opfoelgning/resultater?by=industry&fra=2026-01-01',
  '/opfoelgning/resultater?fra=2000-01-01&til=2000-12-31',
  '/rangeringer',
  '/rangeringer?fra=2099-01-01',
  '/rangeringer/fordeling',
])
check('external provider: orders, companies, citizens', people.provider, [
  '/arbejdsliste',
  staffOrder,
  citizen,
])
check('data protection officer: look-ups and fairness', people.dataProtectionOfficer, [
  '/opslag',
  '/opslag?handling=denied',
  '/rangeringer/fordeling',
])
