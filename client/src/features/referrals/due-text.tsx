import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { staffReferralsTexts } from './staff-referrals.texts'

/** The deadline of the next answer; nothing where none runs. */
export const DueText = ({ dueAt, short }: { dueAt: string | null; short?: boolean }) => {
  const t = useTexts(staffReferralsTexts)
  const format = useFormat()
  if (dueAt === null) return null
  const late = Date.parse(dueAt) < Date.now()
  if (short) {
    const deadline = format.shortDeadline(dueAt)
    return (
      <span className={late ? 'ball late' : 'ball waiting'}>
        <span className="nowrap">{late ? t('overdueShort', { deadline }) : deadline}</span>
      </span>
    )
  }
  return (
    <span className={late ? 'ball late' : 'ball waiting'}>
      {t(late ? 'overdue' : 'due', { deadline: format.deadline(dueAt) })}
    </span>
  )
}
