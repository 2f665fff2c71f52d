import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  type JobOrderForConsultant,
  responsibilityInput,
} from '@virkelyst/shared/job-orders/job-order.schema'
import { useState } from 'react'
import { useMe } from '../../app/session'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { DialogForm } from '../../ui/dialog-form'
import { SelectField } from '../../ui/select-field'
import { QueryBoundary } from '../../ui/states'
import { useCheckedInput } from '../../ui/use-checked-input'
import { consultantOrderTexts } from './consultant-order.texts'

const useTakeResponsibility = () => {
  const client = useQueryClient()
  return useMutation(
    trpc.jobOrders.takeResponsibility.mutationOptions({
      onSuccess: (order) => {
        client.setQueryData(trpc.jobOrders.getForConsultant.queryKey({ id: order.id }), order)
      },
      onSettled: () => client.invalidateQueries(trpc.jobOrders.pathFilter()),
    }),
  )
}

const GiveDialog = ({ order, onClose }: { order: JobOrderForConsultant; onClose: () => void }) => {
  const t = useTexts(consultantOrderTexts)
  const give = useTakeResponsibility()
  const colleagues = useQuery(trpc.municipalities.colleagues.queryOptions())
  const [userId, setUserId] = useState('')
  const { errors, check } = useCheckedInput(responsibilityInput.required({ userId: true }))
  return (
    <DialogForm
      title={t('giveTitle')}
      submitLabel={t('giveDo')}
      busy={give.isPending}
      error={give.error}
      onClose={onClose}
      onSubmit={() =>
        check({ id: order.id, version: order.version, userId: userId || undefined }, (input) =>
          give.mutate(input, { onSuccess: onClose }),
        )
      }
    >
      <p>{t('giveLead')}</p>
      <QueryBoundary query={colleagues}>
        {(people) => (
          <SelectField
            label={t('colleague')}
            options={people
              .filter((person) => person.userId !== order.responsibleUserId)
              .map((person) => ({ value: person.userId, label: person.name }))}
            value={userId}
            error={errors.userId}
            onChange={(event) => setUserId(event.target.value)}
          />
        )}
      </QueryBoundary>
    </DialogForm>
  )
}

/** Whose work the order is: take it oneself, or give it to a colleague. The first to take it has answered the company. */
export const ConsultantResponsibility = ({ order }: { order: JobOrderForConsultant }) => {
  const t = useTexts(consultantOrderTexts)
  const me = useMe()
  const take = useTakeResponsibility()
  const [giving, setGiving] = useState(false)
  const nobody = order.responsibleUserId === null
  const mine = order.responsibleUserId === me.user?.id
  return (
    <div className="stack tight">
      {nobody && <p className="small">{t('responsibleNobody')}</p>}
      {!mine && (
        <Button
          look={nobody ? 'primary' : 'secondary'}
          icon="how-to-reg"
          busy={take.isPending}
          onClick={() => take.mutate({ id: order.id, version: order.version })}
        >
          {t(nobody ? 'take' : 'takeFrom')}
        </Button>
      )}
      <Button icon="forward" onClick={() => setGiving(true)}>
        {t('give')}
      </Button>
      <ActionProblem error={take.error} />
      {giving && <GiveDialog order={order} onClose={() => setGiving(false)} />}
    </div>
  )
}
