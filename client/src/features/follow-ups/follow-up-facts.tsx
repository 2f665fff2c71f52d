import {
  followUpFormLabels,
  followUpPartakerLabels,
  followUpStateLabels,
  talkStateLabels,
} from '@virkelyst/shared/follow-ups/follow-up.labels'
import type { FollowUpForStaff, FollowUpPeople } from '@virkelyst/shared/follow-ups/follow-up.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { DescriptionList } from '../../ui/description-list'
import { Tag, type TagTone } from '../../ui/tag'
import { followUpsTexts } from './follow-ups.texts'

/** What everybody who may see a follow-up knows of it. */
export type FollowUpHead = Pick<
  FollowUpForStaff,
  'task' | 'state' | 'label' | 'dueOn' | 'time' | 'minutes' | 'form' | 'place' | 'takesPart'
>

/** Its name in the reader's language. */
export const useFollowUpName = () => {
  const t = useTexts(followUpsTexts)
  const label = useLabel()
  return ({ label: name }: Pick<FollowUpHead, 'label'>) => (name ? label(name) : t('added'))
}

const tones: Record<FollowUpHead['state'], TagTone> = {
  open: 'quiet',
  agreed: 'info',
  done: 'success',
  cancelled: 'quiet',
}
export const FollowUpTag = ({ task, state }: Pick<FollowUpHead, 'task' | 'state'>) => {
  const label = useLabel()
  return (
    <Tag tone={tones[state]}>{label((task === 'talk' ? talkStateLabels : followUpStateLabels)[state])}</Tag>
  )
}

/** When, how, where and with whom: "fredag 11. december kl. 9.30, 45 min. · Møde på arbejdspladsen, Lageret". */
export const FollowUpWhen = ({ followUp }: { followUp: FollowUpHead }) => {
  const t = useTexts(followUpsTexts)
  const format = useFormat()
  const label = useLabel()
  const { task, dueOn, time, minutes, form, place, takesPart } = followUp
  const date = format.date(dueOn)
  if (time === null || minutes === null)
    return <p className="quiet">{task === 'talk' ? t('on', { date }) : t('by', { date })}</p>
  const where = [form && label(followUpFormLabels[form]), place].filter(Boolean).join(', ')
  return (
    <>
      <p>{t('onAt', { date, time: format.time(`${dueOn}T${time}`), minutes })}</p>
      {where && <p className="quiet">{where}</p>}
      {takesPart.length > 0 && (
        <p className="quiet small">
          {t('takesPart', { who: takesPart.map((one) => label(followUpPartakerLabels[one])).join(', ') })}
        </p>
      )}
    </>
  )
}

const Reach = ({ parts }: { parts: readonly (string | null | undefined)[] }) => (
  <span className="preline">{parts.filter(Boolean).join('\n')}</span>
)

/** Whom one reaches: the contact, the mentor, and somebody at the municipality. */
export const PeopleFacts = ({ people }: { people: FollowUpPeople }) => {
  const t = useTexts(followUpsTexts)
  const { contact, mentor, responsible } = people
  return (
    <DescriptionList
      entries={[
        { term: t('contact'), value: <Reach parts={[contact.name, contact.phone, contact.email]} /> },
        {
          term: t('mentor'),
          value: mentor ? (
            <Reach parts={[mentor.name, mentor.function]} />
          ) : (
            <span className="quiet">{t('nobody')}</span>
          ),
        },
        {
          term: t('responsible'),
          value: responsible ? (
            <Reach parts={[responsible.name, responsible.email]} />
          ) : (
            <span className="quiet">{t('nobody')}</span>
          ),
        },
      ]}
    />
  )
}
