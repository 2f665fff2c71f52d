import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { staffReferralsTexts } from './staff-referrals.texts'

/** The deadline of the next answer; nothing where none runs. */
export const DueText = ({ dueAt, short }: { dueAt: string | null; short?: boolean }) => {
  const t = useTexts(staffReferralsTexts)
  const format = useFormat()
  if (dueAt === null) return null
  const late = Date.parse(dueAt) < Date.now()
  return (
    <span className={late ? 'ball late' : 'ball waiting'}>
      {t(late ? 'overdue' : 'due', {
        deadline: short ? format.shortDeadline(dueAt) : format.deadline(dueAt),
      })}
    </span>
  )
}
