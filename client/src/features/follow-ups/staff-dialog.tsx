import type { FollowUpsForStaff } from '@virkelyst/shared/follow-ups/follow-up.schema'
import { useTexts } from '../../i18n/texts'
import { AnswerDialog } from './answer-dialog'
import { followUpsTexts } from './follow-ups.texts'
import { OutcomeDialog } from './outcome-dialog'
import { PeopleDialog } from './people-dialog'
import type { StaffDoing } from './staff-follow-up'
import { TalkDialog } from './talk-dialog'
import { CancelDialog, CloseDialog, ReopenDialog } from './word-dialogs'

export type PanelDoing = StaffDoing | { act: 'people' | 'add' }

/** The dialog of what is being done with a placement's follow-up. */
export const StaffDialog = ({
  doing,
  placementId,
  people,
  workplace,
  onClose,
  onDone,
}: Pick<FollowUpsForStaff, 'placementId' | 'people'> & {
  doing: PanelDoing
  workplace: string
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(followUpsTexts)
  const common = { onClose, onDone }
  switch (doing.act) {
    case 'people':
      return <PeopleDialog {...common} placementId={placementId} people={people} />
    case 'add':
      return (
        <TalkDialog
          talk={{ placementId }}
          workplace={workplace}
          onClose={onClose}
          onDone={() => onDone(t('doneTalk'))}
        />
      )
    case 'agree':
      return (
        <TalkDialog
          talk={{ followUp: doing.followUp }}
          workplace={workplace}
          onClose={onClose}
          onDone={() => onDone(t('doneTalk'))}
        />
      )
    case 'answer': {
      const { party, followUp } = doing
      const who = t(party === 'company' ? 'forCompany' : 'forCitizen')
      return (
        <AnswerDialog
          followUpId={followUp.id}
          party={party}
          title={t('fillIn', { who })}
          lead={t('answerLeadBehalf')}
          given={followUp[party]}
          onClose={onClose}
          onDone={() => onDone(t('doneAnswer'))}
        />
      )
    }
    case 'close':
      return <CloseDialog {...common} followUp={doing.followUp} />
    case 'cancel':
      return <CancelDialog {...common} followUp={doing.followUp} />
    case 'reopen':
      return <ReopenDialog {...common} followUp={doing.followUp} />
    case 'record':
      return <OutcomeDialog {...common} followUp={doing.followUp} />
  }
}
