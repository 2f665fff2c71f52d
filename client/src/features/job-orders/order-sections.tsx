import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import { isPlacementKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import { type ReactNode, useId } from 'react'
import { useWatch } from 'react-hook-form'
import { useTexts } from '../../i18n/texts'
import { Details } from '../../ui/details'
import {
  EmploymentFields,
  FlexFields,
  PartHoursFields,
  PeriodFields,
  WageSubsidyFields,
  WorkPlacementFields,
} from './kind-sections'
import { useOrderForm } from './order-field-hooks'
import { OrderDate, OrderFlag, OrderNumber, OrderText, OrderTextArea } from './order-fields'
import { orderFormTexts } from './order-form.texts'
import { RequirementsFields } from './requirements-fields'
import { TitleField } from './title-field'

export const Section = ({ title, children }: { title: string; children: ReactNode }) => {
  const id = useId()
  return (
    <section className="card form-section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <div className="stack">{children}</div>
    </section>
  )
}

export const TaskSection = ({ kind }: { kind: JobOrderKind }) => {
  const t = useTexts(orderFormTexts)
  return (
    <Section title={t('taskSection')}>
      <TitleField />
      <OrderTextArea name="description" hint={t('descriptionHint')} limit={5000} rows={6} />
      {kind !== 'ordinary' && <OrderTextArea name="tasks" hint={t('tasksHint')} limit={2000} rows={4} />}
    </Section>
  )
}

export const TimeSection = ({ kind }: { kind: JobOrderKind }) => {
  const t = useTexts(orderFormTexts)
  return (
    <Section title={t('timeSection')}>
      <div className="field-row">
        <OrderNumber name="hoursMin" suffix={t('hoursUnit')} />
        <OrderNumber name="hoursMax" suffix={t('hoursUnit')} />
        <OrderNumber name="positions" />
      </div>
      {isPlacementKind(kind) ? (
        <PeriodFields withSchedule={kind !== 'taster_visit'} />
      ) : (
        <EmploymentFields kind={kind} />
      )}
    </Section>
  )
}

/** What one kind asks for and the others do not. */
export const KindSection = ({ kind }: { kind: JobOrderKind }) => {
  const t = useTexts(orderFormTexts)
  switch (kind) {
    case 'work_placement':
      return (
        <Section title={t('placementSection')}>
          <WorkPlacementFields />
        </Section>
      )
    case 'wage_subsidy_job':
      return (
        <Section title={t('subsidySection')}>
          <WageSubsidyFields />
        </Section>
      )
    case 'taster_visit':
      return (
        <Section title={t('visitSection')}>
          <OrderText name="host" hint={t('hostHint')} maxLength={100} optional />
        </Section>
      )
    default:
      return null
  }
}

/** Needed by some: closed, unless something is filled in. */
export const MoreSections = ({ kind, staff }: { kind: JobOrderKind; staff: boolean }) => {
  const t = useTexts(orderFormTexts)
  const { control } = useOrderForm()
  const [requirements, deadline, maxCandidates] = useWatch({
    control,
    name: ['requirements', 'deadline', 'maxCandidates'],
  })
  const asked =
    requirements !== undefined &&
    [requirements.drivingLicences, requirements.licences, requirements.languages, requirements.skills].some(
      (rows) => rows && rows.length > 0,
    )
  return (
    <div className="card">
      <Details summary={t('requirementsSection')} open={asked}>
        <RequirementsFields />
      </Details>
      <Details summary={t('moreSection')} open={Boolean(deadline || maxCandidates)}>
        {kind === 'part_hours_job' && <PartHoursFields />}
        {kind === 'flex_job' && <FlexFields />}
        <OrderFlag name="openAdvert" label={t('openAdvertLabel')} hint={t('openAdvertHint')} />
        {kind === 'ordinary' && <OrderFlag name="eures" label={t('euresLabel')} />}
        <OrderNumber name="maxCandidates" hint={t('maxCandidatesHint')} optional />
        <OrderDate name="deadline" hint={t('deadlineHint')} optional />
        {staff && <OrderTextArea name="internalComment" hint={t('internalHint')} limit={2000} optional />}
      </Details>
    </div>
  )
}
