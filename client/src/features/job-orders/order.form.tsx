import { jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { kindLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import {
  type JobOrderForm,
  jobOrderForm,
  type SubmittedJobOrderForm,
} from '@virkelyst/shared/job-orders/job-order-form.schema'
import { type ReactNode, useState } from 'react'
import { FormProvider, type UseFormReturn, useWatch } from 'react-hook-form'
import { useTexts } from '../../i18n/texts'
import { RadioGroup } from '../../ui/choices'
import { Details } from '../../ui/details'
import { ErrorSummary } from '../../ui/error-summary'
import { flatErrors } from '../../ui/flat-errors'
import { fieldOrder } from './field-order'
import { useLabelOptions } from './label-options'
import { asKind, type Known } from './new-order'
import { orderFieldsTexts } from './order-fields.texts'
import { orderFormTexts } from './order-form.texts'
import { KindSection, MoreSections, Section, TaskSection, TimeSection } from './order-sections'
import { type OrderFormSlots, PlaceFields } from './place-fields'
import { RulesSection } from './rules-section'
import './order-form.css'

const ChangeKind = ({ form, known }: { form: UseFormReturn<JobOrderForm>; known: Known }) => {
  const t = useTexts(orderFormTexts)
  const labels = useTexts(orderFieldsTexts)
  const options = useLabelOptions()
  const [kind, cvr] = useWatch({ control: form.control, name: ['kind', 'cvr'] })
  return (
    <Details summary={t('changeKind')}>
      <RadioGroup
        label={labels('kind')}
        options={options(jobOrderKinds, kindLabels)}
        value={kind}
        onValue={(chosen) => {
          const next = jobOrderKinds.find((candidate) => candidate === chosen)
          const company = known.companies.find((row) => row.cvr === cvr)
          if (next) form.reset(asKind(form.getValues(), next, company), { keepDefaultValues: true })
        }}
      />
    </Details>
  )
}

/**
 * The form of any kind of order, for whoever writes it. What it holds is checked against the server's own schema when it
 * is sent; each error stands beside its field and in a summary that takes the focus.
 */
export const OrderForm = ({
  form,
  known,
  slots,
  staff,
  fixed,
  onSend,
  notices,
  footer,
}: {
  form: UseFormReturn<JobOrderForm>
  known: Known
  slots: OrderFormSlots
  /** Municipal staff may write an internal comment. */
  staff: boolean
  /** Kind, company and municipality stand once the order has been submitted. */
  fixed: boolean
  /** Tells whether the server found fields wrong that the schema cannot know of. */
  onSend: (order: SubmittedJobOrderForm) => Promise<boolean>
  notices: ReactNode
  footer: ReactNode
}) => {
  const t = useTexts(orderFormTexts)
  const labels = useTexts(orderFieldsTexts)
  const [attempt, setAttempt] = useState(0)
  const kind = useWatch({ control: form.control, name: 'kind' })
  const inner: Record<string, string> = {
    'workplace.address': t('address'),
    'workplace.postalCode': t('postalCode'),
    'requirements.skills': t('skills'),
  }
  const errors = flatErrors(form.formState.errors)
    .map(({ name, code }) => {
      const field = name.split('.')[0] as keyof JobOrderForm
      return { name, code, label: inner[name] ?? labels(field), place: fieldOrder.indexOf(field) }
    })
    .sort((a, b) => a.place - b.place)
  const showErrors = () => setAttempt((count) => count + 1)
  // The resolver answers with what the schema makes of the form, so this is a complete order.
  const send = async (order: JobOrderForm) => {
    if (await onSend(jobOrderForm.parse(order))) showErrors()
  }
  return (
    <FormProvider {...form}>
      <form noValidate className="order-form stack" onSubmit={form.handleSubmit(send, showErrors)}>
        {attempt > 0 && <ErrorSummary errors={errors} attempt={attempt} />}
        {!fixed && <ChangeKind form={form} known={known} />}
        <TaskSection kind={kind} />
        <TimeSection kind={kind} />
        <KindSection kind={kind} />
        <Section title={t('placeSection')}>
          <PlaceFields known={known} slots={slots} fixed={fixed} />
        </Section>
        <RulesSection slots={slots} staff={staff} />
        <MoreSections kind={kind} staff={staff} />
        <div className="form-notices">{notices}</div>
        <div className="form-footer">{footer}</div>
      </form>
    </FormProvider>
  )
}
