import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBrowser, startTestServer, type TestBrowser, type TestServer } from '../support/http'

describe('the page for people who find a fault', () => {
  let server: TestServer
  let browser: TestBrowser
  beforeAll(async () => {
    server = await startTestServer({ environment: { SECURITY_CONTACT: 'sikkerhed@albertslund.example' } })
    browser = makeBrowser(server.url)
  })
  afterAll(() => server.stop())
  const fields = async () => {
    const response = await browser.send('/.well-known/security.txt')
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8')
    return Object.fromEntries(
      (await response.text())
        .trimEnd()
        .split('\n')
        .map((line) => /^([\w-]+): (.+)$/.exec(line)!.slice(1)),
    )
  }

  it('is found by security.txt, which says whom to tell and until when that holds', async () => {
    const told = await fields()
    expect(told).toEqual({
      Contact: 'mailto:sikkerhed@albertslund.example',
      Expires: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      'Preferred-Languages': 'da, en',
      Canonical: `${server.url}/.well-known/security.txt`,
      Policy: `${server.url}/sikkerhed`,
    })
    const days = (Date.parse(told.Expires!) - server.clock.now().getTime()) / 86_400_000
    expect(days).toBeGreaterThan(30)
    expect(days).toBeLessThan(366)
  })

  it.each([
    ['da', 'Har du fundet en fejl?', '/sikkerhed?lang=en'],
    ['en', 'Have you found a fault?', '/sikkerhed?lang=da'],
  ])('says it in words in %s, to anybody', async (lang, heading, other) => {
    for (const response of [
      await browser.send(`/sikkerhed?lang=${lang}`),
      await browser.send('/sikkerhed', { headers: { 'accept-language': lang } }),
    ]) {
      const page = await response.text()
      expect(response.status).toBe(200)
      expect(page).toContain(`<html lang="${lang}">`)
      expect(page).toContain(heading)
      expect(page).toContain(`href="${other}"`)
      expect(page).toContain(
        '<a href="mailto:sikkerhed@albertslund.example">sikkerhed@albertslund.example</a>',
      )
    }
  })

  it('takes the day that the contact was looked at until', async () => {
    const dated = await startTestServer({
      environment: {
        SECURITY_CONTACT: 'https://albertslund.example/fejl',
        SECURITY_CONTACT_EXPIRES: '2027-06-30',
      },
    })
    const text = await (await makeBrowser(dated.url).send('/.well-known/security.txt')).text()
    expect(text).toContain('Contact: https://albertslund.example/fejl\nExpires: 2027-06-30T00:00:00.000Z\n')
    await dated.stop()
  })

  it('names the municipality, and gives no file, where no contact was set', async () => {
    const silent = await startTestServer()
    const stranger = makeBrowser(silent.url)
    expect((await stranger.send('/.well-known/security.txt')).status).toBe(404)
    const page = await (await stranger.send('/sikkerhed?lang=da')).text()
    expect(page).toContain('Kontakt den kommune')
    expect(page).not.toContain('mailto:')
    await silent.stop()
  })
})
