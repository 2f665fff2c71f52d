import { addresseeName, mailOf } from '@virkelyst/shared/notifications/mail.rules'
import { type MailTemplate, mailTemplates } from '@virkelyst/shared/notifications/notification.schema'
import { nextAttemptAt } from '@virkelyst/shared/notifications/retry.rules'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

const origin = 'https://portal.example'
const facts = { number: 1042, path: '/forloeb/x', until: '2026-12-04' }
/** About the reader's own access or data: there is no number to tell. */
const aboutAPerson: readonly MailTemplate[] = ['erasure_announced', 'invited', 'sessions_ended']
const to = (locale: 'da' | 'en' | null) => ({ name: 'Kim', locale, origin })

describe('the words of a mail', () => {
  it.each(mailTemplates)('%s fill every gap, with a deadline and without', (template) => {
    for (const until of ['2026-12-04', null])
      for (const locale of ['da', 'en', null] as const) {
        const { subject, text } = mailOf(template, { ...facts, until }, to(locale))
        expect(subject + text).not.toMatch(/[{}]|undefined|null/)
        expect(subject.includes('1042')).toBe(!aboutAPerson.includes(template))
        expect(text.match(/https:\/\/portal\.example\/forloeb\/x\n/g)).toHaveLength(locale === null ? 2 : 1)
      }
  })

  it.each(mailTemplates)('%s differ between the languages', (template) => {
    const [da, en] = [mailOf(template, facts, to('da')), mailOf(template, facts, to('en'))]
    const shared = (text: string) => text.split('\n').filter((line) => line && !line.startsWith('https:'))
    expect(shared(da.text).filter((line) => shared(en.text).includes(line))).toEqual([])
    expect(da.subject).not.toBe(en.subject)
    expect(mailOf(template, facts, to(null)).subject).toBe(`${da.subject} / ${en.subject}`)
  })

  it('greet without a name that is none', () => {
    expect(mailOf('placement_turn', facts, { ...to('da'), name: null }).text).toMatch(/^Hej\n\n/)
  })
})

describe('the name of an addressee', () => {
  it.each(['Kim', 'Åse Ø. Nørgård-Jensen', 'H. C. Andersen', 'Renée d’Aubigné', 'Владимир'])(
    'is %s',
    (name) => expect(addresseeName(name)).toBe(name),
  )

  it.each([
    '',
    'Kim\r\nBcc: all@evil.example',
    'Kim\n\nDu har vundet',
    'Kim <evil@evil.example>',
    'se http://evil.example',
    'evil.example',
    'www.evil.dk',
    'ring 12345678',
    '"Kim", evil@evil.example',
    'a'.repeat(61),
  ])('is not %j', (name) => expect(addresseeName(name)).toBeNull())

  it('never holds what begins a header, an address or a link', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (name) => {
        expect(addresseeName(name) ?? '').not.toMatch(/[\p{Cc}:/@<>",;\\\d]|\.\p{L}/u)
      }),
    )
  })
})

describe('the pauses between attempts', () => {
  const now = '2026-11-27T09:00:00.000Z'
  it('grow, last over a weekend and end', () => {
    const hours: number[] = []
    for (let attempts = 1; ; attempts++) {
      const next = nextAttemptAt(attempts, now)
      if (next === null) break
      hours.push((Date.parse(next) - Date.parse(now)) / 3_600_000)
    }
    expect(hours).toEqual([...hours].sort((a, b) => a - b))
    expect(hours.reduce((sum, each) => sum + each)).toBeGreaterThan(64)
    expect(hours).toHaveLength(9)
  })
})
