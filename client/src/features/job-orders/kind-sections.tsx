import { sectorLabels } from '@virkelyst/shared/companies/company.labels'
import { sectors } from '@virkelyst/shared/companies/company.schema'
import type { JobOrderKind } from '@virkelyst/shared/job-orders/job-order.kinds'
import {
  legalPurposeLabels,
  purposeLabels,
  shiftLabels,
  weekdayLabels,
} from '@virkelyst/shared/job-orders/job-order.labels'
import {
  legalPurposes,
  placementPurposes,
  shifts,
  weekdays,
} from '@virkelyst/shared/job-orders/job-order-form.schema'
import { useTexts } from '../../i18n/texts'
import { FollowUpDates } from './follow-up-dates'
import { useLabelOptions } from './label-options'
import {
  OrderCheckboxes,
  OrderDate,
  OrderFlag,
  OrderMoney,
  OrderNumber,
  OrderRadio,
  OrderText,
  OrderTextArea,
  OrderYesNo,
} from './order-fields'
import { orderFormTexts } from './order-form.texts'

/** When, how long and for what pay: jobs with a wage. */
export const EmploymentFields = ({ kind }: { kind: JobOrderKind }) => {
  const t = useTexts(orderFormTexts)
  const options = useLabelOptions()
  return (
    <>
      <div className="field-row">
        <OrderDate name="startDate" hint={t('startHint')} optional />
        <OrderDate name="until" hint={t('untilHint')} optional />
      </div>
      <OrderCheckboxes name="shifts" options={options(shifts, shiftLabels)} inline optional />
      {kind === 'part_hours_job' && (
        <OrderCheckboxes name="days" options={options(weekdays, weekdayLabels)} inline optional />
      )}
      <OrderMoney name="hourlyWageOere" hint={t('wageHint')} suffix={t('wageUnit')} optional />
    </>
  )
}

/** A period with a beginning and an end: placements and visits. */
export const PeriodFields = ({ withSchedule }: { withSchedule: boolean }) => {
  const t = useTexts(orderFormTexts)
  return (
    <>
      <div className="field-row">
        <OrderDate name="startDate" />
        <OrderDate name="endDate" />
      </div>
      {withSchedule && (
        <OrderText name="schedule" hint={t('scheduleHint')} width="full" maxLength={500} optional />
      )}
    </>
  )
}

export const PartHoursFields = () => {
  const t = useTexts(orderFormTexts)
  return (
    <>
      <OrderFlag name="trainingGiven" label={t('trainingLabel')} />
      <OrderFlag name="combinableWithPlacement" label={t('combinableLabel')} />
    </>
  )
}

export const FlexFields = () => {
  const t = useTexts(orderFormTexts)
  return (
    <>
      <OrderNumber name="intensity" hint={t('intensityHint')} suffix={t('percent')} optional />
      <OrderTextArea name="adaptations" hint={t('adaptationsHint')} limit={1000} optional />
      <OrderText name="aids" width="full" maxLength={500} optional />
      <OrderFlag name="progression" label={t('progressionLabel')} />
    </>
  )
}

const PlacementFields = () => {
  const t = useTexts(orderFormTexts)
  const options = useLabelOptions()
  return (
    <>
      <OrderRadio name="purpose" options={options(placementPurposes, purposeLabels)} />
      <OrderTextArea name="learningGoals" limit={2000} />
      <OrderText name="mentor" hint={t('mentorHint')} maxLength={100} optional />
      <OrderTextArea name="adaptations" hint={t('adaptationsHint')} limit={1000} optional />
      <OrderText name="paidHoursFunction" hint={t('paidHoursHint')} width="full" maxLength={500} optional />
      <OrderCheckboxes
        name="legalPurposes"
        hint={t('legalPurposesHint')}
        options={options(legalPurposes, legalPurposeLabels)}
        optional
      />
      <FollowUpDates />
      <OrderFlag name="jobOpeningProspect" label={t('prospectLabel')} />
      <OrderFlag name="namedPerson" label={t('namedLabel')} />
    </>
  )
}

const Declaration = () => {
  const t = useTexts(orderFormTexts)
  return <OrderFlag name="declaration" label={t('declarationLabel')} />
}

export const WorkPlacementFields = () => (
  <>
    <PlacementFields />
    <Declaration />
  </>
)

export const WageSubsidyFields = () => {
  const t = useTexts(orderFormTexts)
  const options = useLabelOptions()
  return (
    <>
      <OrderRadio name="sector" options={options(sectors, sectorLabels)} inline />
      <OrderText name="collectiveAgreement" hint={t('agreementHint')} maxLength={200} />
      <OrderMoney name="monthlyCostOere" hint={t('monthlyCostHint')} suffix={t('monthUnit')} />
      <div className="field-row">
        <OrderNumber name="staffTwelveMonthMean" hint={t('staffMeanHint')} />
        <OrderNumber name="staffLatestMonth" hint={t('staffMeanHint')} />
      </div>
      <OrderYesNo name="vacatedWithinThreeMonths" yes={t('yes')} no={t('no')} />
      <OrderYesNo name="representativeConsulted" yes={t('yes')} no={t('no')} />
      <OrderFlag name="suitableForOrdinaryHire" label={t('suitableLabel')} />
      <PlacementFields />
      <Declaration />
    </>
  )
}
