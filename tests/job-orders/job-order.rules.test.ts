import { type Role, roles } from '@virkelyst/shared/accounts/roles'
import type { HistoryLine } from '@virkelyst/shared/audit/audit.schema'
import { supportStatuses } from '@virkelyst/shared/companies/company.schema'
import {
  ballAfterTaking,
  exclusiveUntil,
  firstBall,
  isChangeable,
  isOverdue,
  mayChangeOrder,
  mayRefer,
  maySeeOrder,
  type OrderFacts,
  restingStatus,
  shownBall,
} from '@virkelyst/shared/job-orders/job-order.rules'
import {
  isLive,
  type JobOrderStatus,
  jobOrderStatuses,
} from '@virkelyst/shared/job-orders/job-order.transitions'
import { occupationNow, orderHistory } from '@virkelyst/shared/job-orders/job-order-history.rules'
import { defaultSettings } from '@virkelyst/shared/municipalities/municipality.schema'
import { describe, expect, it } from 'vitest'

const order = (status: JobOrderStatus, more: Partial<OrderFacts> = {}): OrderFacts => ({
  status,
  cvr: '99000007',
  municipalityCode: '0165',
  networkId: 'vestegnen',
  ownerUserId: 'owner',
  ...more,
})
const actor = (role: Role, place: 'home' | 'neighbour' | 'elsewhere' | 'company', userId = 'somebody') => ({
  role,
  userId,
  cvrNumbers: place === 'company' ? ['99000007'] : [],
  municipalityCode: { home: '0165', neighbour: '0151', elsewhere: '0751', company: null }[place],
})
const networkOf = { home: 'vestegnen', neighbour: 'vestegnen', elsewhere: null, company: null }

describe('who may see an order', () => {
  const draftsAside = jobOrderStatuses.filter((status) => status !== 'draft')
  it.each([
    ['the company', 'employer', 'company', draftsAside],
    ['another company', 'employer', 'elsewhere', []],
    ['its own municipality', 'job_broker', 'home', draftsAside],
    ['a manager of its municipality', 'manager', 'home', draftsAside],
    ['a municipality of its network', 'job_broker', 'neighbour', ['open']],
    ['a municipality outside', 'job_broker', 'elsewhere', []],
    ['a citizen of its municipality', 'citizen', 'home', []],
  ] as const)('%s sees it in the right statuses', (_who, role, place, seen) => {
    const visible = jobOrderStatuses.filter((status) =>
      maySeeOrder(actor(role, place), networkOf[place], order(status)),
    )
    expect(visible).toEqual(seen)
  })

  it('a draft is its owner’s alone', () => {
    expect(maySeeOrder(actor('employer', 'company', 'owner'), null, order('draft'))).toBe(true)
    expect(maySeeOrder(actor('employer', 'elsewhere', 'owner'), null, order('draft'))).toBe(false)
    expect(maySeeOrder(actor('job_broker', 'elsewhere', 'owner'), null, order('draft'))).toBe(true)
  })

  it('a consultant sees what was recorded for another municipality, until the company takes it over', () => {
    const recorded = order('exclusive', { ownerUserId: 'recorder' })
    expect(maySeeOrder(actor('employer_consultant', 'neighbour', 'recorder'), 'vestegnen', recorded)).toBe(
      true,
    )
    expect(mayChangeOrder(actor('employer_consultant', 'neighbour', 'recorder'), recorded)).toBe(false)
    expect(maySeeOrder(actor('employer_consultant', 'neighbour', 'colleague'), 'vestegnen', recorded)).toBe(
      false,
    )
  })

  it('a municipality without a network shares nothing with others without one', () => {
    const alone = order('open', { networkId: null })
    expect(maySeeOrder(actor('job_broker', 'elsewhere'), null, alone)).toBe(false)
  })

  it('the company and the chosen municipality change it, once it is submitted', () => {
    for (const status of jobOrderStatuses) {
      expect(mayChangeOrder(actor('employer', 'company'), order(status))).toBe(status !== 'draft')
      expect(mayChangeOrder(actor('job_broker', 'home'), order(status))).toBe(status !== 'draft')
      expect(mayChangeOrder(actor('job_broker', 'neighbour'), order(status))).toBe(false)
    }
  })

  it('its form may be changed while it is under way', () => {
    expect(jobOrderStatuses.filter(isChangeable)).toEqual(['submitted', 'exclusive', 'open', 'paused'])
  })
})

describe('who has the ball', () => {
  // Friday afternoon.
  const friday = '2026-11-27T15:00:00.000Z'
  it.each([
    ['a day to answer, counted past the weekend', false, '2026-11-30T15:00:00.000Z'],
    ['a week for candidates, once somebody is responsible', true, '2026-12-04T23:00:00.000Z'],
  ])('the municipality has %s', (_what, responsible, ballUntil) => {
    expect(firstBall(friday, responsible, defaultSettings)).toEqual({ ball: 'municipality', ballUntil })
  })

  it.each([
    ['the first to take it starts the week', null, 'municipality', '2026-12-04T23:00:00.000Z'],
    ['a colleague inherits the deadline', 'somebody', 'municipality', friday],
    ['the citizen keeps the time given', null, 'citizen', friday],
  ] as const)('%s', (_what, responsibleUserId, ball, ballUntil) => {
    const before = { responsibleUserId, ball, ballUntil: friday }
    expect(ballAfterTaking(before, friday, defaultSettings)).toEqual({ ball, ballUntil })
  })

  it('nobody is told to act on an order that is not live, and nobody is late with it', () => {
    const stored = { ball: 'employer' as const, ballUntil: friday }
    for (const status of jobOrderStatuses) {
      expect(shownBall(status, stored).ball).toBe(isLive(status) ? 'employer' : 'nobody')
      expect(isOverdue(status, stored, '2027-01-01T00:00:00.000Z')).toBe(isLive(status))
      expect(isOverdue(status, stored, friday)).toBe(false)
    }
  })
})

describe('the chosen municipality’s days alone', () => {
  it.each([
    [14, '2026-11-23T09:00:00.000Z', '2026-12-07T23:00:00.000Z'],
    [1, '2026-11-23T23:30:00.000Z', '2026-11-25T23:00:00.000Z'],
    [14, '2026-03-20T09:00:00.000Z', '2026-04-03T22:00:00.000Z'],
    [0, '2026-11-23T09:00:00.000Z', null],
  ])('%i days from %s end at %s', (exclusiveDays, from, until) => {
    expect(exclusiveUntil(from, { ...defaultSettings, exclusiveDays })).toBe(until)
  })

  it('leave the order open where there are none, or none left', () => {
    const now = '2026-11-23T09:00:00.000Z'
    expect(restingStatus(null, now)).toBe('open')
    expect(restingStatus(now, now)).toBe('open')
    expect(restingStatus('2026-11-23T09:00:00.001Z', now)).toBe('exclusive')
  })
})

it('people are referred to companies without a restriction only', () => {
  expect(supportStatuses.filter(mayRefer)).toEqual(['none'])
})

describe('an order’s history', () => {
  const line = (kind: HistoryLine['kind'], more: Partial<HistoryLine> = {}): HistoryLine => ({
    id: kind,
    at: '2026-11-23T09:00:00.000Z',
    kind,
    actorName: 'Kirsten Konsulent',
    actorRole: 'employer_consultant',
    details: {},
    ...more,
  })

  it('tells the savings of a draft as one line', () => {
    const lines = [
      line('order_submitted'),
      line('order_drafted', { id: 'later' }),
      line('order_drafted', { id: 'first' }),
    ]
    expect(orderHistory(lines, 'own_municipality', null).map(({ id }) => id)).toEqual([
      'order_submitted',
      'first',
    ])
  })

  it('names changed fields within the municipality, and what stood in them to nobody', () => {
    const changed = line('order_changed', {
      details: { before: { title: 'A' }, after: { title: 'B' }, note: 'C' },
    })
    expect(orderHistory([changed], 'own_municipality', null)[0]!.details).toEqual({
      note: 'C',
      fields: ['title'],
    })
    for (const audience of ['company', 'network'] as const)
      expect(orderHistory([changed], audience, null)[0]!.details).toEqual({})
  })

  it.each(['company', 'own_municipality', 'network'] as const)(
    'tells the %s what it is understood as since a new catalogue, also where that is nothing any longer',
    (audience) => {
      const name = { da: 'lagermedarbejder', en: 'warehouse worker' }
      const understood = (occupation: unknown) =>
        orderHistory(
          [line('order_occupation_changed', { details: { occupation, before: {} } })],
          audience,
          null,
        ).map(occupationNow)
      expect(understood(name)).toEqual([name])
      expect(understood(null)).toEqual([null])
      expect(occupationNow(line('order_changed', { details: { occupation: name } }))).toBeUndefined()
    },
  )

  it('shows a company the name of the one responsible, its own people and the system', () => {
    const shown = (more: Partial<HistoryLine>) =>
      orderHistory([line('order_status_changed', more)], 'company', 'Rikke Ansvarlig')[0]!.actorName
    expect(shown({})).toBe('')
    expect(shown({ actorName: 'Rikke Ansvarlig' })).toBe('Rikke Ansvarlig')
    expect(shown({ actorName: 'Karen Lund', actorRole: 'employer' })).toBe('Karen Lund')
    expect(shown({ actorName: 'Virkelyst', actorRole: 'administrator' })).toBe('Virkelyst')
  })
})

it('every role is either of the company, of a municipality or a citizen, and none sees a stranger’s draft', () => {
  for (const role of roles) expect(maySeeOrder(actor(role, 'home'), 'vestegnen', order('draft'))).toBe(false)
})
