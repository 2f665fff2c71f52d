import {
  draftOfCitizen,
  emptyCitizen,
  fieldOfPath,
  inFormOrder,
  inputOfDraft,
} from '@virkelyst/client/features/citizens/citizen-draft'
import { citizenCv, citizenForConsultant, citizenInput } from '@virkelyst/shared/citizens/citizen.schema'
import { describe, expect, it } from 'vitest'

const stored = citizenForConsultant.parse({
  id: '018f0000-0000-7000-8000-000000000001',
  caseReference: 'S-1001',
  municipalityCode: '0165',
  name: 'Aya Holm',
  email: null,
  phone: '12345678',
  postalCode: '2620',
  postalName: 'Albertslund',
  birthDate: '1990-04-01',
  sex: 'female',
  status: 'active',
  hoursMin: 20,
  hoursMax: 37,
  radiusKm: 25,
  availableFrom: '2026-12-01',
  waitingSince: '2026-06-01',
  cv: citizenCv.parse({
    skills: ['Excel'],
    educations: [{ name: 'Kontorassistent', year: 2012 }],
    industries: ['4711'],
  }),
  goals: [
    {
      goal: 'A',
      position: 1,
      title: 'Kontorassistent',
      chosen: true,
      occupations: [{ code: '4110.01', label: 'Kontorassistent', confidence: 1, method: 'person' }],
    },
    {
      goal: 'C',
      position: 1,
      title: 'Lagerarbejder',
      chosen: false,
      occupations: [{ code: '9333.01', label: 'Lagermedarbejder', confidence: 0.9, method: 'trigram' }],
    },
  ],
  targetGroups: [
    { targetGroup: 2, validFrom: '2026-01-01', validTo: '2026-05-31' },
    { targetGroup: 3, validFrom: '2026-06-01', validTo: null },
  ],
  consentAt: '2026-07-01T08:00:00.000Z',
  objectedAt: null,
  hasAccount: false,
  version: 4,
})

describe('the citizen form', () => {
  it('opened and saved unchanged sends what is stored', () => {
    const sent = citizenInput.parse(inputOfDraft(draftOfCitizen(stored)))
    expect(sent).toMatchObject({
      caseReference: stored.caseReference,
      name: stored.name,
      phone: stored.phone,
      postalCode: stored.postalCode,
      birthDate: stored.birthDate,
      sex: stored.sex,
      hoursMin: 20,
      hoursMax: 37,
      radiusKm: 25,
      cv: stored.cv,
      targetGroups: stored.targetGroups,
      consent: true,
    })
    expect(sent.email).toBeUndefined()
  })

  it('keeps a person’s own choice of occupation, and lets the portal’s guesses be made anew', () => {
    expect(inputOfDraft(draftOfCitizen(stored)).goals).toEqual([
      { goal: 'A', title: 'Kontorassistent', occupationCode: '4110.01' },
      { goal: 'C', title: 'Lagerarbejder', occupationCode: undefined },
    ])
  })

  it('sent empty names each field that must be filled, and no other', () => {
    const wrong = citizenInput.safeParse(inputOfDraft(emptyCitizen('2026-11-23')))
    const fields = new Set(wrong.error?.issues.map(({ path }) => path.join('.')))
    expect(fields).toEqual(
      new Set(['caseReference', 'name', 'postalCode', 'birthDate', 'sex', 'targetGroups.0.targetGroup']),
    )
  })

  it('tells its errors from the top of the form down', () => {
    const wrong = {
      postalCode: 'required',
      caseReference: 'required',
      name: 'required',
      'cv.skills.0': 'too_long',
    }
    expect(inFormOrder(wrong).map(([path]) => path)).toEqual([
      'name',
      'caseReference',
      'postalCode',
      'cv.skills.0',
    ])
  })

  it('finds the field of a goal’s error although empty fields are not sent', () => {
    const { goals } = draftOfCitizen(stored)
    expect(fieldOfPath('goals.1.title', goals)).toBe('goals.C.0')
    expect(fieldOfPath('goals.0.occupationCode', goals)).toBe('goals.A.0')
    expect(fieldOfPath('cv.skills.3', goals)).toBe('cv.skills')
    expect(fieldOfPath('hoursMax', goals)).toBe('hoursMax')
  })
})
