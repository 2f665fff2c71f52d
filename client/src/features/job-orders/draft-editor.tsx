import { useNavigate } from '@tanstack/react-router'
import { kindLabels } from '@virkelyst/shared/job-orders/job-order.labels'
import {
  type JobOrderForm,
  jobOrderForm,
  type SubmittedJobOrderForm,
} from '@virkelyst/shared/job-orders/job-order-form.schema'
import { useEffect, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { useUserId } from '../../app/session'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { DialogForm } from '../../ui/dialog-form'
import { formResolver } from '../../ui/form-resolver'
import { Notice } from '../../ui/notice'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { problemOf } from '../../ui/problem'
import { ProblemNotice } from '../../ui/problem-notice'
import { DraftConflict } from './draft-conflict'
import { DraftStatus } from './draft-status'
import { localDrafts } from './local-drafts'
import type { Known } from './new-order'
import { OrderForm } from './order.form'
import { orderFormTexts } from './order-form.texts'
import type { OrderFormSlots } from './place-fields'
import { showServerErrors } from './server-errors'
import { useOrderDraft } from './use-order-draft'
import { useOrder, useOrderActions } from './use-orders'

type StoredDraft = { version: number; savedAt: string | null; form: JobOrderForm }

/** Writes a new order: saved while one types, sent once. */
export const DraftEditor = ({
  orderId,
  stored,
  known,
  slots,
  staff,
}: {
  orderId: string
  stored: StoredDraft
  known: Known
  slots: OrderFormSlots
  staff: boolean
}) => {
  const t = useTexts(orderFormTexts)
  const label = useLabel()
  const userId = useUserId()
  const navigate = useNavigate()
  const { refetch } = useOrder(orderId, { enabled: false })
  const form = useForm<JobOrderForm>({
    defaultValues: stored.form,
    resolver: formResolver<JobOrderForm>(jobOrderForm),
    shouldFocusError: false,
  })
  const { state, keeper } = useOrderDraft(orderId, stored, form)
  const { submit, discardDraft } = useOrderActions()
  const [discarding, setDiscarding] = useState(false)
  const kind = useWatch({ control: form.control, name: 'kind' })

  // From its first saving on the draft is known by its address alone.
  const begun = state.step === 'saved'
  useEffect(() => {
    if (begun) void navigate({ to: '.', search: {}, replace: true, resetScroll: false })
  }, [begun, navigate])

  const toOrder = () => navigate({ to: '/ordrer/$orderId', params: { orderId } })
  const send = async (order: SubmittedJobOrderForm) => {
    await keeper.flush()
    try {
      await submit.mutateAsync({ id: orderId, version: keeper.version(), form: order })
      keeper.stop()
      localDrafts.forget(userId, orderId)
      await toOrder()
      return false
    } catch (error) {
      if (problemOf(error).reason === 'changed_meanwhile') keeper.startInConflict(form.getValues())
      return showServerErrors(form, error)
    }
  }
  const sentBefore = state.step === 'refused' && problemOf(state.error).reason === 'status_changed'
  const fetchTheirs = async () => {
    const { data, error } = await refetch()
    if (!data || error) throw error ?? new Error('no draft')
    return data
  }
  return (
    <>
      <PageHeading
        title={t('formTitle', { kind: label(kindLabels[kind]) })}
        back={<BackLink to="/">{t('toOverview')}</BackLink>}
      />
      <OrderForm
        form={form}
        known={known}
        slots={slots}
        staff={staff}
        fixed={false}
        onSend={send}
        notices={
          <>
            {state.step === 'conflict' && (
              <DraftConflict
                onKeepMine={async () => keeper.overwrite((await fetchTheirs()).version)}
                onTakeTheirs={async () => {
                  const theirs = await fetchTheirs()
                  form.reset(theirs.form as JobOrderForm)
                  keeper.adopt({ version: theirs.version, savedAt: theirs.updatedAt })
                }}
              />
            )}
            {sentBefore ? (
              <Notice
                title={t('alreadySent')}
                live
                actions={<Button onClick={toOrder}>{t('openOrder')}</Button>}
              />
            ) : (
              state.step === 'refused' && (
                <ProblemNotice error={state.error} onRetry={() => keeper.change(form.getValues())} />
              )
            )}
            {state.step !== 'conflict' && <ProblemNotice error={submit.error} />}
          </>
        }
        footer={
          <>
            <div className="actions">
              <Button look="primary" type="submit" busy={form.formState.isSubmitting}>
                {t('submit')}
              </Button>
              <Button
                onClick={async () => {
                  await keeper.flush()
                  await navigate({ to: '/' })
                }}
              >
                {t('later')}
              </Button>
              <Button look="tertiary" onClick={() => setDiscarding(true)}>
                {t('discard')}
              </Button>
            </div>
            <DraftStatus state={state} />
          </>
        }
      />
      {discarding && (
        <DialogForm
          title={t('discardTitle')}
          submitLabel={t('discard')}
          submitLook="warning"
          busy={discardDraft.isPending}
          error={discardDraft.error}
          onClose={() => setDiscarding(false)}
          onSubmit={async () => {
            await keeper.flush()
            keeper.stop()
            if (keeper.version() > 0) await discardDraft.mutateAsync({ id: orderId })
            localDrafts.forget(userId, orderId)
            await navigate({ to: '/' })
          }}
        >
          <p>{t('discardText')}</p>
        </DialogForm>
      )}
    </>
  )
}
