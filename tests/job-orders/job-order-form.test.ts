import { type JobOrderKind, jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { isClosed, isLive, jobOrderStatuses } from '@virkelyst/shared/job-orders/job-order.transitions'
import { drawColumns, pastDates, repeatedForm } from '@virkelyst/shared/job-orders/job-order-form.rules'
import { type JobOrderForm, jobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aRawForm } from '../support/job-orders'

/** The first error of each field, as the server tells it. */
const errorsOf = (form: unknown): Record<string, string> => {
  const errors: Record<string, string> = {}
  for (const { path, message } of jobOrderForm.safeParse(form).error?.issues ?? [])
    errors[path.join('.')] ??= message
  return errors
}

/** What must be given, by kind; everything else has a default or may be left out. */
const required: Record<JobOrderKind, string[]> = {
  ordinary: [],
  part_hours_job: ['tasks'],
  flex_job: ['tasks'],
  work_placement: ['purpose', 'learningGoals', 'tasks', 'startDate', 'endDate', 'declaration'],
  wage_subsidy_job: [
    'purpose',
    'learningGoals',
    'tasks',
    'startDate',
    'endDate',
    'declaration',
    'sector',
    'collectiveAgreement',
    'monthlyCostOere',
    'staffTwelveMonthMean',
    'staffLatestMonth',
    'vacatedWithinThreeMonths',
    'representativeConsulted',
  ],
  taster_visit: ['tasks', 'startDate', 'endDate'],
}
const always = [
  'cvr',
  'pNumber',
  'municipalityCode',
  'title',
  'description',
  'contactIds',
  'hoursMin',
  'hoursMax',
]

describe.each(jobOrderKinds)('a form for %s', (kind) => {
  it('is accepted with what it must hold, and no field of another kind', () => {
    const form = jobOrderForm.parse(aRawForm(kind, { intruder: 'x' }))
    expect(form.kind).toBe(kind)
    expect(form).not.toHaveProperty('intruder')
  })

  it('names exactly the fields that are missing', () => {
    expect(Object.keys(errorsOf({ kind })).sort()).toEqual([...always, ...required[kind]].sort())
  })

  it.each([...always, ...required[kind]])('asks for %s where it is empty', (field) => {
    const errors = errorsOf(aRawForm(kind, { [field]: field === 'contactIds' ? [] : '' }))
    expect(errors[field]).toBe(field === 'declaration' ? 'declaration' : 'required')
  })

  it('is said in the same words again when it is sent again', () => {
    const once = jobOrderForm.parse(aRawForm(kind))
    expect(jobOrderForm.parse(JSON.parse(JSON.stringify(once)))).toEqual(once)
  })
})

describe('a form is refused', () => {
  it.each([
    ['hours the wrong way round', 'ordinary', { hoursMin: 37, hoursMax: 30 }, 'hoursMax', 'hours_order'],
    ['no hours at all', 'ordinary', { hoursMin: 0, hoursMax: 0 }, 'hoursMax', 'bad_hours'],
    ['a småjob above 15 hours', 'part_hours_job', { hoursMax: 15.5 }, 'hoursMax', 'part_hours_max'],
    ['an end before the start', 'taster_visit', { endDate: '2026-12-06' }, 'endDate', 'dates_order'],
    [
      'a job that ends before it starts',
      'ordinary',
      { startDate: '2027-01-02', until: '2027-01-01' },
      'until',
      'dates_order',
    ],
    ['a day that does not exist', 'ordinary', { startDate: '2027-02-29' }, 'startDate', 'bad_date'],
    ['a CVR number that does not add up', 'ordinary', { cvr: '99000008' }, 'cvr', 'bad_cvr'],
    ['a P-number of nine digits', 'ordinary', { pNumber: '123456789' }, 'pNumber', 'bad_p_number'],
    ['no position', 'ordinary', { positions: 0 }, 'positions', 'bad_number'],
    ['half a position', 'ordinary', { positions: 1.5 }, 'positions', 'bad_number'],
    ['a title of 101 letters', 'ordinary', { title: 'x'.repeat(101) }, 'title', 'too_long'],
    ['a title of blanks', 'ordinary', { title: '  ' }, 'title', 'required'],
    ['a bell in the text', 'ordinary', { description: 'ding\u0007' }, 'description', 'control_characters'],
    ['a declaration not given', 'work_placement', { declaration: false }, 'declaration', 'declaration'],
    ['a kind that does not exist', 'ordinary', { kind: 'slavery' }, 'kind', 'required'],
    [
      'a workplace without its street',
      'ordinary',
      { workplace: { postalCode: '2620' } },
      'workplace.address',
      'required',
    ],
  ] as const)('for %s', (_what, kind, more, path, code) => {
    expect(errorsOf(aRawForm(kind, more))[path]).toBe(code)
  })

  it.each([
    ['15 hours in a småjob', 'part_hours_job', { hoursMax: 15 }],
    ['37 hours in a placement', 'work_placement', { hoursMax: 37 }],
    ['a visit of one day', 'taster_visit', { startDate: '2026-12-07', endDate: '2026-12-07' }],
    [
      'empty fields that may be left out',
      'ordinary',
      { startDate: '', until: null, maxCandidates: '', workplace: '' },
    ],
    ['a leap day', 'ordinary', { startDate: '2028-02-29' }],
  ] as const)('but not for %s', (_what, kind, more) => {
    expect(errorsOf(aRawForm(kind, more))).toEqual({})
  })
})

it('a form holds days and shifts once each and in their own order, however they were ticked', () => {
  const form = aRawForm('part_hours_job', { days: ['fri', 'mon', 'fri'], shifts: ['evening', 'day'] })
  expect(jobOrderForm.parse(form)).toMatchObject({ days: ['mon', 'fri'], shifts: ['day', 'evening'] })
})

describe('columns drawn from a form', () => {
  it('are found in the form, with a text to search in', () => {
    const form = jobOrderForm.parse(aRawForm('part_hours_job', { title: 'Køkkenhjælp', positions: 2 }))
    expect(drawColumns(form as JobOrderForm)).toMatchObject({
      kind: 'part_hours_job',
      positions: 2,
      hoursMin: 8,
      hoursMax: 12,
      openAdvert: true,
      searchText: 'koekkenhjaelp rydde op pluk og pak af ordrer sammen med en erfaren makker',
    })
  })

  it('are storable whatever was typed into a draft', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...jobOrderKinds),
        fc.dictionary(fc.string(), fc.jsonValue()),
        (kind, typed) => {
          const columns = drawColumns({ ...typed, kind } as JobOrderForm)
          expect(columns.positions).toBeGreaterThanOrEqual(1)
          for (const hours of [columns.hoursMin, columns.hoursMax])
            expect(hours === null || Number.isFinite(hours)).toBe(true)
          for (const date of [columns.startDate, columns.deadline])
            expect(date === null || /^\d{4}-\d{2}-\d{2}$/.test(date)).toBe(true)
        },
      ),
    )
  })
})

describe('dates that have passed', () => {
  const form = {
    kind: 'work_placement',
    startDate: '2026-12-01',
    endDate: '2027-01-31',
    deadline: '2026-11-30',
    followUpDates: ['2026-12-10', '2026-12-20'],
  } as JobOrderForm

  it('are named by their paths, today not among them', () => {
    expect(pastDates(form, '2026-11-30')).toEqual([])
    expect(pastDates(form, '2026-12-15')).toEqual(['startDate', 'deadline', 'followUpDates.0'])
  })

  it('are let be where they stood there before', () => {
    const edited = { ...form, deadline: '2026-12-02' }
    expect(pastDates(edited, '2026-12-15', form)).toEqual(['deadline'])
  })

  it('are left out when the order is repeated, with the declaration and the earmarked person', () => {
    const earlier = {
      ...form,
      declaration: true,
      namedPerson: true,
      internalComment: 'x',
      title: 'Lager',
    } as JobOrderForm
    expect(repeatedForm(earlier, '2026-12-15', ['c'])).toEqual({
      kind: 'work_placement',
      title: 'Lager',
      endDate: '2027-01-31',
      followUpDates: ['2026-12-20'],
      contactIds: ['c'],
    })
  })
})

it('every status is a draft, live, paused or closed', () => {
  const rest = jobOrderStatuses.filter((status) => !isLive(status) && !isClosed(status))
  expect(rest).toEqual(['draft', 'paused'])
})
