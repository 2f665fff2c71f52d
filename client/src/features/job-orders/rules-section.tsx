import { factsOfOrder } from '@virkelyst/shared/placement-rules/order-offer.rules'
import type { Verdict } from '@virkelyst/shared/placement-rules/verdict.schema'
import { useWatch } from 'react-hook-form'
import { useTexts } from '../../i18n/texts'
import { Details } from '../../ui/details'
import { useOrderForm } from './order-field-hooks'
import { OrderNumber, OrderTextArea } from './order-fields'
import { orderFormTexts } from './order-form.texts'
import type { OrderFormSlots } from './place-fields'

/** What a company may answer to the rules: its own count of supported people, and why a rule will be met after all. */
const Answers = ({ verdict }: { verdict: Verdict }) => {
  const t = useTexts(orderFormTexts)
  const { control } = useOrderForm()
  const [comment, inAll] = useWatch({ control, name: ['rulesComment', 'supportedInAll'] })
  const counted = verdict.findings.some(({ code }) => code.startsWith('ratio_'))
  return (
    <>
      {(counted || inAll !== undefined) && (
        <Details summary={t('supportedSummary')} open={inAll !== undefined}>
          <OrderNumber name="supportedInAll" hint={t('supportedHint')} optional />
        </Details>
      )}
      {(verdict.needsComment || Boolean(comment)) && (
        <OrderTextArea name="rulesComment" hint={t('rulesCommentHint')} limit={1000} rows={3} />
      )}
    </>
  )
}

/** The rule check of an order for a placement, once its workplace is known. */
export const RulesSection = ({ slots, staff }: { slots: OrderFormSlots; staff: boolean }) => {
  const { control } = useOrderForm()
  const form = useWatch({ control })
  const facts = factsOfOrder(form as Parameters<typeof factsOfOrder>[0])
  if (facts === null || !form.cvr || !form.pNumber) return null
  return slots.rules({ cvr: form.cvr, pNumber: form.pNumber, facts }, staff, (verdict) => (
    <Answers verdict={verdict} />
  ))
}
