import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import type { DraftState } from './draft-keeper'
import { orderFormTexts } from './order-form.texts'

/** One quiet line: whether what is written is safe. Only trouble is read aloud. */
export const DraftStatus = ({ state }: { state: DraftState }) => {
  const t = useTexts(orderFormTexts)
  const format = useFormat()
  if (state.step === 'offline') {
    return (
      <p className="draft-status trouble" role="status">
        {t('draftOffline')}
      </p>
    )
  }
  if (state.step === 'refused') {
    return (
      <p className="draft-status trouble" role="status">
        {t('draftRefused')}
      </p>
    )
  }
  const texts = {
    untouched: () => t('draftUntouched'),
    waiting: () => t('draftWaiting'),
    conflict: () => t('draftWaiting'),
    saving: () => t('draftSaving'),
    saved: () => t('draftSaved', { time: state.step === 'saved' ? format.time(state.at) : '' }),
  }
  return <p className="draft-status">{texts[state.step]()}</p>
}
