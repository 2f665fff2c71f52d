import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { aTime, makeTestFollowUps } from '../support/follow-ups'
import { makeTestPlacements } from '../support/placements'
import { aCase, makeReferralWorld, type ReferralWorld } from '../support/referrals'

/** The file as another program reads it. */
const readCalendar = (content: string) => {
  const calendar = new ICAL.Component(ICAL.parse(content))
  const events = calendar.getAllSubcomponents('vevent')
  expect(events).toHaveLength(1)
  const event = new ICAL.Event(events[0]!)
  return {
    method: calendar.getFirstPropertyValue('method'),
    version: calendar.getFirstPropertyValue('version'),
    status: events[0]!.getFirstPropertyValue('status'),
    organizer: events[0]!.getFirstPropertyValue('organizer'),
    properties: events[0]!.getAllProperties().map(({ name }) => name),
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    location: event.location,
    from: event.startDate.toJSDate().toISOString(),
    until: event.endDate.toJSDate().toISOString(),
    zone: event.startDate.zone.tzid,
  }
}

describe('the calendar file of a talk', () => {
  let world: ReferralWorld
  let found: Awaited<ReturnType<typeof aCase>>
  let rows: ReturnType<typeof makeTestFollowUps>
  let placementId: string
  let number: number
  beforeAll(async () => {
    world = await makeReferralWorld('sqlite')
    found = await aCase(world)
    rows = makeTestFollowUps(world)
    const placements = makeTestPlacements(world)
    placementId = await placements.aPlacement({
      cvr: '99000007',
      pNumber: '1000000001',
      status: 'active',
      orderId: found.orderId,
      citizenId: found.citizenId,
      informedAt: world.now(),
    })
    number = (await placements.placement(placementId)).number
  })
  afterAll(() => world.close())

  const fileFor = async (id: string, language: 'da' | 'en' = 'da') => {
    const { content, fileName } = await world.as(found.contact).followUps.calendar({ id, language })
    return { ...readCalendar(content), content, fileName }
  }
  const staff = () => world.as(found.consultant).followUps
  const seen = async (id: string) => ({ id, version: (await rows.followUp(id)).version })

  it('keeps its UID and raises SEQUENCE through change, cancellation and return', async () => {
    const id = await rows.aFollowUp({ placementId })
    const first = await fileFor(id)
    expect(first).toMatchObject({
      method: 'PUBLISH',
      version: '2.0',
      status: 'CONFIRMED',
      uid: `follow-up-${id}@virkelyst`,
      sequence: 0,
      from: '2026-12-14T08:30:00.000Z',
      until: '2026-12-14T09:15:00.000Z',
      zone: 'UTC',
      location: 'Lageret, Vej 1',
      fileName: `opfoelgning-${number}-2026-12-14.ics`,
    })
    await staff().agree({
      ...(await seen(id)),
      ...aTime,
      takesPart: ['company'],
      dueOn: '2027-06-14',
      form: 'phone',
      place: undefined,
    })
    expect(await fileFor(id, 'en')).toMatchObject({
      uid: first.uid,
      sequence: 1,
      method: 'PUBLISH',
      // Summer time.
      from: '2027-06-14T07:30:00.000Z',
      location: 'Telephone',
    })
    await staff().cancel({ ...(await seen(id)), reason: 'Aflyst' })
    expect(await fileFor(id)).toMatchObject({
      uid: first.uid,
      sequence: 2,
      method: 'CANCEL',
      status: 'CANCELLED',
    })
    await staff().reopen(await seen(id))
    expect(await fileFor(id)).toMatchObject({ uid: first.uid, sequence: 3, method: 'PUBLISH' })
  })

  it('names the placement by its number and nobody', async () => {
    const id = await rows.aFollowUp({ placementId })
    const { content, summary, organizer } = await fileFor(id)
    expect(summary).toBe(`Opfølgning på forløb nr. ${number}, Vestegnens Lager A/S`)
    expect(content).not.toMatch(/Karen|Blomst|Kim/)
    expect(organizer).toBe('MAILTO:noreply@virkelyst.invalid')
  })

  it('is one event whatever a place is called', async () => {
    const place = 'Port 3; bag "A",\nEND:VEVENT\r\nATTENDEE:mailto:x@y.example \\ æøå'
    const id = await rows.aFollowUp({ placementId, place })
    const { location, properties, content } = await fileFor(id)
    expect(location?.replaceAll('\r', '')).toBe(place.replaceAll('\r', ''))
    expect(properties).not.toContain('attendee')
    // Every line ends as RFC 5545 (3.1) asks.
    expect(content.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })
})
