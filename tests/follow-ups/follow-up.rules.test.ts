import { answerInput } from '@virkelyst/shared/follow-ups/answer.schema'
import { followUpStates, followUpTasks } from '@virkelyst/shared/follow-ups/follow-up.kinds'
import {
  followUpActsOf,
  isStanding,
  stateAfter,
  takesAnswers,
  talkSpan,
} from '@virkelyst/shared/follow-ups/follow-up.rules'
import { agreeInput } from '@virkelyst/shared/follow-ups/follow-up.schema'
import { recordOutcomeInput } from '@virkelyst/shared/follow-ups/later-outcome.schema'
import { describe, expect, it } from 'vitest'

const id = '01890000-0000-7000-8000-000000000001'
const faults = (result: {
  success: boolean
  error?: { issues: { path: PropertyKey[]; message: string }[] }
}) => result.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`)

describe('a talk', () => {
  it.each([
    ['in winter', '2026-12-14', '09:30', '2026-12-14T08:30:00.000Z'],
    ['in summer', '2027-06-14', '09:30', '2027-06-14T07:30:00.000Z'],
    ['on the day the clocks go forward, after it', '2027-03-28', '09:30', '2027-03-28T07:30:00.000Z'],
    ['in the hour that is leapt over', '2027-03-28', '02:30', '2027-03-28T01:30:00.000Z'],
    ['on the day the clocks go back', '2026-10-25', '09:30', '2026-10-25T08:30:00.000Z'],
    ['on a leap day', '2028-02-29', '23:45', '2028-02-29T22:45:00.000Z'],
  ])('%s begins at an instant', (_name, dueOn, time, from) => {
    expect(talkSpan({ dueOn, time, minutes: 45 })).toEqual({
      from,
      until: new Date(Date.parse(from) + 2_700_000).toISOString(),
    })
  })

  it('may be agreed anew, but not once it is held or cancelled', () => {
    const may = followUpStates.filter((state) => followUpActsOf({ task: 'talk', state }).includes('agree'))
    expect(may).toEqual(['open', 'agreed'])
  })

  it('takes answers until it is closed; nothing else does', () => {
    const takes = followUpTasks.flatMap((task) =>
      followUpStates.filter((state) => takesAnswers({ task, state })).map((state) => `${task} ${state}`),
    )
    expect(takes).toEqual(['talk open', 'talk agreed'])
  })

  it('comes back as it was when it is opened again', () => {
    expect([stateAfter('reopen', true), stateAfter('reopen', false)]).toEqual(['agreed', 'open'])
  })

  it('needs a day that exists, a time of day and somebody who takes part', () => {
    const input = {
      id,
      version: 1,
      dueOn: '2027-02-28',
      time: '09:30',
      minutes: 30,
      form: 'visit',
      takesPart: ['company'],
    }
    expect(agreeInput.safeParse(input).success).toBe(true)
    expect(
      faults(agreeInput.safeParse({ ...input, dueOn: '2027-02-29', time: '24:00', takesPart: [] })),
    ).toEqual(['dueOn bad_date', 'time bad_time', 'takesPart required'])
    expect(faults(agreeInput.safeParse({ ...input, place: 'Lagt til 010190-1234' }))).toEqual([
      'place looks_like_cpr',
    ])
  })
})

it('lets every state that is still to be done be left, and every end be opened or corrected', () => {
  for (const task of followUpTasks) {
    for (const state of followUpStates) {
      const acts = followUpActsOf({ task, state })
      if (isStanding(state) && !(task !== 'talk' && state === 'agreed'))
        expect(acts.map((act) => stateAfter(act, false))).toContain('done')
      if (state === 'done') expect(acts.length).toBeGreaterThan(0)
    }
  }
})

describe('a form', () => {
  const company = {
    tasksFit: 'yes',
    attendance: 'mostly',
    moreHours: 'later',
    wouldHire: 'maybe',
    help: 'no',
  }
  const citizen = { tasksFit: 'yes', thriving: 'partly', moreHours: 'yes', help: 'no' }
  const input = (party: string, answers: object, comment = '') => ({
    id,
    answerVersion: 0,
    party,
    answers,
    comment,
  })

  it('is answered whole, by the party it is for', () => {
    expect(answerInput.safeParse(input('company', company)).success).toBe(true)
    expect(answerInput.safeParse(input('citizen', citizen)).success).toBe(true)
    expect(answerInput.safeParse(input('company', citizen)).success).toBe(false)
    expect(answerInput.safeParse(input('citizen', company)).success).toBe(false)
    const { help: _left, ...four } = company
    expect(faults(answerInput.safeParse(input('company', four)))).toEqual(['answers.help required'])
  })

  it('takes no CPR number', () => {
    expect(faults(answerInput.safeParse(input('company', company, 'Hun er 010190-1234')))).toEqual([
      'comment looks_like_cpr',
    ])
  })
})

describe('an outcome some months later', () => {
  const of = (more: object) => recordOutcomeInput.safeParse({ id, version: 1, ...more })
  it('is an ordinary job only with its hours a week', () => {
    expect(faults(of({ outcome: 'ordinary_job' }))).toEqual(['hours required'])
    expect(of({ outcome: 'ordinary_job', hours: 30 }).data).toMatchObject({ hours: 30 })
  })
  it('has no hours where nobody works', () => {
    expect(of({ outcome: 'education', hours: 30 }).data).toMatchObject({ hours: undefined })
    expect(of({ outcome: 'unknown' }).success).toBe(true)
  })
})
