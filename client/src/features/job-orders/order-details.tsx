import { sectorLabels } from '@virkelyst/shared/companies/company.labels'
import {
  kindLabels,
  legalPurposeLabels,
  purposeLabels,
  shiftLabels,
  weekdayLabels,
} from '@virkelyst/shared/job-orders/job-order.labels'
import type { JobOrderForEmployer } from '@virkelyst/shared/job-orders/job-order.schema'
import type { JobOrderForm } from '@virkelyst/shared/job-orders/job-order-form.schema'
import type { Labels } from '@virkelyst/shared/kernel/label'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { DescriptionList } from '../../ui/description-list'
import { orderFieldsTexts } from './order-fields.texts'
import { orderPageTexts } from './order-page.texts'
import { requirementTexts } from './requirement-texts'

const Long = ({ text }: { text: string }) => <span className="preline">{text}</span>

/** Everything an order holds, by the same names as in its form; what was not filled in is left out. */
export const OrderDetails = ({ order }: { order: JobOrderForEmployer }) => {
  const t = useTexts(orderPageTexts)
  const names = useTexts(orderFieldsTexts)
  const format = useFormat()
  const label = useLabel()
  const form = order.form as JobOrderForm
  const paid = form.kind === 'ordinary' || form.kind === 'part_hours_job' || form.kind === 'flex_job'

  const entry = (name: keyof JobOrderForm, value: ReactNode, wide = false) => ({
    term: names(name),
    value,
    wide,
  })
  const text = (name: keyof JobOrderForm) => {
    const value = form[name]
    return entry(name, typeof value === 'string' && value !== '' ? <Long text={value} /> : null, true)
  }
  const date = (name: 'startDate' | 'endDate' | 'until' | 'deadline', missing?: string) =>
    entry(name, form[name] ? format.date(form[name]) : (missing ?? null))
  const flag = (name: keyof JobOrderForm) => entry(name, form[name] === true ? t('yes') : null)
  const answer = (name: 'vacatedWithinThreeMonths' | 'representativeConsulted') =>
    entry(name, form[name] === undefined ? null : t(form[name] ? 'yes' : 'no'))
  const list = <Code extends string>(codes: readonly Code[] | undefined, labels: Labels<Code>) =>
    (codes ?? []).map((code) => label(labels[code])).join(', ')
  const count = (name: 'maxCandidates' | 'staffTwelveMonthMean' | 'staffLatestMonth' | 'supportedInAll') =>
    entry(name, form[name] === undefined ? null : format.number(form[name]))

  const requirements = requirementTexts(form.requirements, label)
  return (
    <DescriptionList
      entries={[
        entry('kind', label(kindLabels[form.kind])),
        order.occupations.length > 0 && {
          term: t('understoodAs'),
          value: order.occupations.map((occupation) => occupation.label).join(', '),
        },
        entry('pNumber', order.unitName),
        entry('workplace', form.workplace && `${form.workplace.address}, ${form.workplace.postalCode}`),
        text('description'),
        text('tasks'),
        { term: t('hours'), value: format.hours(form.hoursMin, form.hoursMax) },
        entry('positions', form.positions),
        date('startDate', t('flexible')),
        date('endDate'),
        paid && date('until', t('permanent')),
        text('schedule'),
        paid && entry('shifts', list(form.shifts, shiftLabels)),
        entry('days', list(form.days, weekdayLabels)),
        paid &&
          entry(
            'hourlyWageOere',
            form.hourlyWageOere === undefined
              ? t('byAgreement')
              : t('perHour', { amount: format.kr(form.hourlyWageOere) }),
          ),
        entry('purpose', form.purpose && label(purposeLabels[form.purpose])),
        entry('legalPurposes', list(form.legalPurposes, legalPurposeLabels)),
        text('learningGoals'),
        entry('sector', form.sector && label(sectorLabels[form.sector])),
        text('collectiveAgreement'),
        entry(
          'monthlyCostOere',
          form.monthlyCostOere === undefined
            ? null
            : t('perMonth', { amount: format.kr(form.monthlyCostOere) }),
        ),
        count('staffTwelveMonthMean'),
        count('staffLatestMonth'),
        answer('vacatedWithinThreeMonths'),
        answer('representativeConsulted'),
        flag('suitableForOrdinaryHire'),
        entry('intensity', form.intensity === undefined ? null : `${form.intensity} %`),
        text('adaptations'),
        text('aids'),
        text('paidHoursFunction'),
        text('mentor'),
        text('host'),
        count('supportedInAll'),
        text('rulesComment'),
        flag('progression'),
        flag('trainingGiven'),
        flag('combinableWithPlacement'),
        flag('jobOpeningProspect'),
        flag('namedPerson'),
        entry('followUpDates', (form.followUpDates ?? []).map(format.shortDate).join(', ')),
        {
          term: names('requirements'),
          wide: true,
          value: (requirements.length > 0 || form.requirements?.childrenCertificate) && (
            <ul className="plain">
              {requirements.map(({ key, text: what, required }) => (
                <li key={key}>{t(required ? 'mustHave' : 'wish', { what })}</li>
              ))}
              {form.requirements?.childrenCertificate && <li>{t('childrenCertificate')}</li>}
            </ul>
          ),
        },
        entry('openAdvert', t(form.openAdvert ? 'yes' : 'no')),
        flag('eures'),
        count('maxCandidates'),
        date('deadline'),
        entry(
          'contactIds',
          order.contacts.map(({ name, phone }) => (phone ? `${name}, ${phone}` : name)).join(' · '),
          true,
        ),
        text('internalComment'),
      ]}
    />
  )
}
