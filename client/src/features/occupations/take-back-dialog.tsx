import { useTexts } from '../../i18n/texts'
import { DialogForm } from '../../ui/dialog-form'
import { catalogueTexts } from './catalogue.texts'
import { useCatalogueActs } from './use-catalogue'

export type Change = { id: string; title: string }

/** Asks once before a local change is taken back. */
export const TakeBackDialog = ({
  change,
  onClose,
  onDone,
}: {
  change: Change
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(catalogueTexts)
  const { takeBack } = useCatalogueActs()
  return (
    <DialogForm
      title={t('takeBackTitle')}
      submitLabel={t('takeBack')}
      submitLook="warning"
      busy={takeBack.isPending}
      error={takeBack.error}
      onClose={onClose}
      onSubmit={() => takeBack.mutate({ id: change.id }, { onSuccess: () => onDone(t('doneTakenBack')) })}
    >
      <p>{t('takeBackText', { title: change.title })}</p>
    </DialogForm>
  )
}
