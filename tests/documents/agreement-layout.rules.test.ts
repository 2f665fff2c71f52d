import { readFileSync } from 'node:fs'
import type { AgreementContent } from '@virkelyst/shared/documents/agreement-content.schema'
import { layOut } from '@virkelyst/shared/documents/agreement-layout.rules'
import { vitasCase, vitasCaseOf } from '@virkelyst/shared/documents/vitas-case.schema'
import { describe, expect, it } from 'vitest'
import { anAgreement } from '../support/documents'

const documented = readFileSync(new URL('../../docs/vitas-case.md', import.meta.url), 'utf8')
const textOf = (content: AgreementContent, locale: 'da' | 'en' = 'da') =>
  JSON.stringify(layOut(content, locale))

describe('what an agreement prints', () => {
  it('the arithmetic, with what it rests on', () => {
    const danish = textOf(anAgreement())
    expect(danish).toContain('23 ordinært ansatte giver 4 pladser')
    expect(danish).toContain('(vejledende)')
    expect(textOf(anAgreement(), 'en')).toContain('23 ordinary staff give 4 places')
  })
  it('the steps of the hours, paid and unpaid apart', () => {
    const table = layOut(anAgreement(), 'da').blocks.find((block) => block.type === 'table')
    expect(table).toMatchObject({
      rows: [
        ['7.12.2026', '20.12.2026', '15', 'Ulønnede', 'Som aftalt ovenfor'],
        ['21.12.2026', '29.1.2027', '25', 'Ulønnede', 'Som aftalt ovenfor'],
        ['4.1.2027', 'Uden slutdato', '5', 'Lønnede', 'Kasse i butikken'],
      ],
    })
  })
  it('who must sign, or why nobody does', () => {
    expect(textOf(anAgreement({ signatures: [] }))).toContain('Mangler underskrift')
    const none = anAgreement({
      signatures: [],
      representativeReason: 'no_staff',
      representativeNote: 'Nyt sted.',
    })
    expect(textOf(none)).toContain('Underskriver ikke')
    expect(textOf(none)).toContain('Der er ingen ansatte i faget. Nyt sted.')
  })
  it('the decision with the notice of appeal, and no grounds to whom they are not told', () => {
    const { decision } = anAgreement()
    expect(textOf(anAgreement())).toContain('Klagevejledning')
    const company = textOf(anAgreement({ personName: null, decision: { ...decision, grounds: null } }))
    expect(company).not.toContain('Begrundelse')
    expect(company).not.toContain('Szőke')
    expect(textOf(anAgreement({ decision: null }))).toContain('Der er endnu ikke taget afgørelse')
  })
  it('amounts to the øre', () => {
    const { terms } = anAgreement()
    const paid = anAgreement({ terms: { ...terms, monthlyCostOere: 3_456_705, hourlyWageOere: 14_200 } })
    expect(textOf(paid)).toContain('34.567,05 kr.')
    expect(textOf(paid)).toContain('142,00 kr.')
    expect(textOf(paid, 'en')).toContain('DKK 34,567.05')
  })
  it('what a wage subsidy is expected to come to, by its rate, cut to half, as the estimate it is', () => {
    const subsidy = {
      hoursHundredths: 96_200,
      subsidyOere: 8_000_000,
      costOere: 16_000_000,
      employerOere: 8_000_000,
      uncappedOere: 8_288_705,
      estimatedFrom: '2027-01-01',
      rates: [{ validFrom: '2023-01-01', validTo: '2023-12-31', perHourOere: 8_616, source: 'ast.dk' }],
      guidance: true,
    }
    const paid = textOf(anAgreement({ kind: 'wage_subsidy_job', subsidy }))
    for (const part of ['86,16 kr.', '962', '160.000,00 kr.', '80.000,00 kr.', '82.887,05 kr.', 'Et skøn'])
      expect(paid).toContain(part)
    expect(paid).toContain('Satsen er ikke kendt fra 1.1.2027')
    expect(textOf(anAgreement({ subsidy }), 'en')).toContain('The company’s own cost')
    expect(textOf(anAgreement())).not.toContain('Forventet løntilskud')
    expect(vitasCaseOf(anAgreement({ subsidy })).expectedSubsidy).toEqual({
      subsidyOere: 8_000_000,
      costOere: 16_000_000,
      employerOere: 8_000_000,
      guidance: true,
    })
  })
  it('neither signatures nor decision of a small job', () => {
    const job = textOf(anAgreement({ authority: 'employment', kind: 'part_hours_job' }))
    expect(job).toContain('Småjob er almindelig ansættelse')
    expect(job).not.toContain('Klagevejledning')
  })
})

describe('the case for VITAS', () => {
  const content = anAgreement({ document: 'hand_over', authority: 'vitas', signatures: [], decision: null })
  it('is signed and decided there', () => {
    expect(textOf(content)).toContain('Underskrives i VITAS')
    expect(textOf(content)).not.toContain('Afgørelse')
  })
  it('has a data file with every field, in the order of VITAS', () => {
    const file = vitasCaseOf(content)
    expect(vitasCase.parse(JSON.parse(JSON.stringify(file)))).toEqual(file)
    expect(Object.keys(file)).toEqual(Object.keys(vitasCase.shape))
    for (const field of Object.keys(file)) expect(documented).toContain(`| \`${field}\` |`)
    const milestones = [{ text: 'To dage i træk', by: '2026-12-21' }]
    const mastering = anAgreement({ plan: [], goals: [{ text: 'At møde til tiden', milestones }] })
    expect(vitasCaseOf(mastering).masteryGoals).toEqual([{ goal: 'At møde til tiden', milestones }])
    expect(textOf({ ...mastering, document: 'hand_over' })).toContain('To dage i træk')
    expect(file).toMatchObject({ company: { cvr: '13748136' }, ordinaryStaff: { twelveMonthMean: 23 } })
  })
})
