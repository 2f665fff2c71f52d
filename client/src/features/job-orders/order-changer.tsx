import { useNavigate } from '@tanstack/react-router'
import type { JobOrderForEmployer } from '@virkelyst/shared/job-orders/job-order.schema'
import {
  type JobOrderForm,
  jobOrderForm,
  type SubmittedJobOrderForm,
} from '@virkelyst/shared/job-orders/job-order-form.schema'
import { useEffect, useState } from 'react'
import { useForm } from 'react-hook-form'
import { useUserId } from '../../app/session'
import { useTexts } from '../../i18n/texts'
import { Button, ButtonLink } from '../../ui/button'
import { formResolver } from '../../ui/form-resolver'
import { Notice } from '../../ui/notice'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { problemOf } from '../../ui/problem'
import { ProblemNotice } from '../../ui/problem-notice'
import { localDrafts } from './local-drafts'
import type { Known } from './new-order'
import { OrderForm } from './order.form'
import { orderFormTexts } from './order-form.texts'
import type { OrderFormSlots } from './place-fields'
import { showServerErrors } from './server-errors'
import { useOrder, useOrderActions } from './use-orders'

/** Changes an order under way. Sent when one says so; what was typed survives a reload in this browser. */
export const OrderChanger = ({
  order,
  known,
  slots,
  staff,
}: {
  order: JobOrderForEmployer
  known: Known
  slots: OrderFormSlots
  staff: boolean
}) => {
  const t = useTexts(orderFormTexts)
  const navigate = useNavigate()
  const userId = useUserId()
  const { refetch } = useOrder(order.id, { enabled: false })
  const { update } = useOrderActions()
  const [version, setVersion] = useState(order.version)
  const [conflict, setConflict] = useState(false)
  const [stored] = useState(() => {
    const kept = localDrafts.read(userId, order.id)
    return kept?.version === order.version ? kept.form : (order.form as JobOrderForm)
  })
  const form = useForm<JobOrderForm>({
    defaultValues: stored,
    resolver: formResolver<JobOrderForm>(jobOrderForm),
    shouldFocusError: false,
  })
  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => localDrafts.write(userId, order.id, { version, form: values }),
      }),
    [form, userId, order.id, version],
  )
  const send = async (changed: SubmittedJobOrderForm, onVersion = version) => {
    try {
      await update.mutateAsync({ id: order.id, version: onVersion, form: changed })
      localDrafts.forget(userId, order.id)
      await navigate({ to: '/ordrer/$orderId', params: { orderId: order.id } })
      return false
    } catch (error) {
      setConflict(problemOf(error).reason === 'changed_meanwhile')
      return showServerErrors(form, error)
    }
  }
  const takeLatest = async (keepMine: boolean) => {
    const { data } = await refetch()
    if (!data) return
    setVersion(data.version)
    setConflict(false)
    if (keepMine) await form.handleSubmit((values) => send(jobOrderForm.parse(values), data.version))()
    else form.reset(data.form as JobOrderForm)
  }
  return (
    <>
      <PageHeading
        title={t('editTitle')}
        lead={order.title}
        back={
          <BackLink to="/ordrer/$orderId" params={{ orderId: order.id }}>
            {t('toOrder')}
          </BackLink>
        }
      />
      <OrderForm
        form={form}
        known={known}
        slots={slots}
        staff={staff}
        fixed
        onSend={(changed) => send(changed)}
        notices={
          conflict ? (
            <Notice
              tone="warning"
              live
              title={t('changedTitle')}
              actions={
                <>
                  <Button look="primary" onClick={() => takeLatest(true)}>
                    {t('keepMine')}
                  </Button>
                  <Button onClick={() => takeLatest(false)}>{t('takeTheirs')}</Button>
                </>
              }
            >
              <p>{t('changedText')}</p>
            </Notice>
          ) : (
            <ProblemNotice error={update.error} />
          )
        }
        footer={
          <div className="actions">
            <Button look="primary" type="submit" busy={form.formState.isSubmitting}>
              {t('saveChanges')}
            </Button>
            <ButtonLink look="tertiary" to="/ordrer/$orderId" params={{ orderId: order.id }}>
              {t('toOrder')}
            </ButtonLink>
          </div>
        }
      />
    </>
  )
}
