import { declarationText } from '@virkelyst/shared/placements/placement.labels'
import {
  assessInput,
  closeInput,
  decideInput,
  endInput,
  extendInput,
  reasonedInput,
  representativeNoneInput,
  seenInput,
  signInput,
  submitInput,
  vitasInput,
  withdrawPlacementInput,
} from '@virkelyst/shared/placements/placement.schema'
import { useMe } from '../../app/session'
import { useTexts } from '../../i18n/texts'
import { today } from '../../i18n/today'
import { useLabel } from '../../i18n/use-label'
import { ActDialog } from './act-dialog'
import { actDialogTexts } from './act-dialog.texts'
import { actFields } from './act-fields'
import { type Doing, labelOfDoing, type ShownPlacement } from './doing'
import { InviteDialog } from './invite-dialog'
import { MatchDialog } from './match-dialog'
import { usePlacementActs } from './use-placements'

/** The dialog of one act on one placement. */
export const PlacementActDialog = ({
  doing,
  placement,
  onClose,
  onDone,
}: {
  doing: Doing
  placement: ShownPlacement
  onClose: () => void
  onDone: (doing: Doing) => void
}) => {
  const t = useTexts(actDialogTexts)
  const label = useLabel()
  const me = useMe()
  const acts = usePlacementActs()
  const seen = { id: placement.id, version: placement.version }
  if (doing === 'match') return <MatchDialog seen={seen} onClose={onClose} onDone={() => onDone(doing)} />
  if (doing === 'invite') return <InviteDialog seen={seen} onClose={onClose} />
  if (doing === 'representative_sign') return null
  const common = {
    title: label(labelOfDoing(doing)),
    text: t(`text_${doing}`),
    given: seen,
    onClose,
    onDone: () => onDone(doing),
  }
  const plain = { ...common, fields: [], schema: seenInput } as const
  switch (doing) {
    case 'sign':
      return (
        <ActDialog
          {...common}
          given={{ ...seen, name: me.user?.name ?? '' }}
          fields={actFields.sign}
          schema={signInput}
          mutation={acts.sign}
        >
          <p>{label(declarationText)}</p>
        </ActDialog>
      )
    case 'representative_none':
      return (
        <ActDialog
          {...common}
          fields={actFields.representative_none}
          schema={representativeNoneInput}
          mutation={acts.representativeNone}
        />
      )
    case 'submit':
      return <ActDialog {...common} fields={actFields.submit} schema={submitInput} mutation={acts.submit} />
    case 'send_back':
      return (
        <ActDialog {...common} fields={actFields.send_back} schema={reasonedInput} mutation={acts.sendBack} />
      )
    case 'reconsider':
      return (
        <ActDialog
          {...common}
          fields={actFields.reconsider}
          schema={reasonedInput}
          mutation={acts.reconsider}
        />
      )
    case 'hand_over':
    case 'mirror':
      return (
        <ActDialog
          {...common}
          given={{ offerStatus: 'created', allocationStatus: 'none', ...placement.vitas, ...seen }}
          fields={actFields.hand_over}
          schema={vitasInput}
          mutation={doing === 'mirror' ? acts.mirror : acts.handOver}
        />
      )
    case 'approve':
    case 'refuse':
      return (
        <ActDialog
          {...common}
          given={{ ...seen, decision: doing }}
          fields={actFields.decide}
          schema={decideInput}
          mutation={acts.decide}
          submitLook={doing === 'refuse' ? 'warning' : 'primary'}
        />
      )
    case 'assess':
      return <ActDialog {...common} fields={actFields.assess} schema={assessInput} mutation={acts.assess} />
    case 'extend':
      return <ActDialog {...common} fields={actFields.extend} schema={extendInput} mutation={acts.extend} />
    case 'end':
      return (
        <ActDialog
          {...common}
          given={{ ...seen, lastDay: today() }}
          fields={actFields.end}
          schema={endInput}
          mutation={acts.end}
        />
      )
    case 'close':
      return <ActDialog {...common} fields={actFields.close} schema={closeInput} mutation={acts.close} />
    case 'withdraw':
      return (
        <ActDialog
          {...common}
          fields={actFields.withdraw}
          schema={withdrawPlacementInput}
          mutation={acts.withdraw}
          submitLook="warning"
        />
      )
    case 'reopen':
      return <ActDialog {...plain} mutation={acts.reopen} />
    case 'representative_found':
      return <ActDialog {...plain} mutation={acts.representativeFound} />
    case 'pre_approve':
      return <ActDialog {...plain} mutation={acts.preApprove} />
    case 'unmatch':
      return <ActDialog {...plain} mutation={acts.unmatch} />
    case 'inform':
      return <ActDialog {...plain} mutation={acts.inform} />
    case 'accept':
      return <ActDialog {...plain} mutation={acts.accept} />
    case 'start':
      return <ActDialog {...plain} mutation={acts.start} />
    case 'resume':
      return <ActDialog {...plain} mutation={acts.resume} />
    case 'reopen_outcome':
      return <ActDialog {...plain} mutation={acts.reopenOutcome} />
  }
}
