import { correctTitleInput, type OccupationView } from '@virkelyst/shared/occupations/catalogue.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { RadioGroup } from '../../ui/choices'
import { DialogForm } from '../../ui/dialog-form'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { catalogueTexts } from './catalogue.texts'
import { OccupationField } from './occupation-field'
import type { ShownTitle } from './occupation-titles'
import { type Placing, TitlePlacingFields } from './title-placing-fields'
import { useCatalogueActs } from './use-catalogue'

type Correction = 'hide' | 'move' | 'change'

/** Hides a title of the catalogue here, gives it to another occupation, or corrects what kind of title it is. */
export const CorrectTitleDialog = ({
  occupation,
  title,
  onClose,
  onDone,
}: {
  occupation: OccupationView
  title: ShownTitle
  onClose: () => void
  onDone: (message: string) => void
}) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  const { correctTitle } = useCatalogueActs()
  const [correction, setCorrection] = useState<Correction>('hide')
  const [other, setOther] = useState<string | undefined>()
  const [placing, setPlacing] = useState<Placing>({
    kind: title.kind === 'preferred' ? 'synonym' : title.kind,
    firstChoice: title.firstChoice,
  })
  const [note, setNote] = useState('')
  const { errors, check } = useCheckedInput(correctTitleInput)
  const place = correction === 'move' ? (other ?? '') : occupation.code
  return (
    <DialogForm
      title={t('correctTitle', { title: title.title })}
      submitLabel={t('saveCorrection')}
      busy={correctTitle.isPending}
      error={correctTitle.error}
      onClose={onClose}
      onSubmit={() =>
        check(
          {
            occupationCode: occupation.code,
            title: title.title,
            to: correction === 'hide' ? undefined : { ...placing, occupationCode: place },
            note,
          },
          (input) => correctTitle.mutate(input, { onSuccess: () => onDone(t('doneCorrected')) }),
        )
      }
    >
      <p>{t('correctText')}</p>
      <RadioGroup
        label={t('correction')}
        options={[
          { value: 'hide', label: t('hide'), hint: t('hideHint', { name: label(occupation.label) }) },
          { value: 'move', label: t('move') },
          { value: 'change', label: t('change') },
        ]}
        value={correction}
        onValue={(value) => {
          correctTitle.reset()
          setCorrection(value as Correction)
        }}
      />
      {correction === 'move' && <OccupationField error={errors['to.occupationCode']} onValue={setOther} />}
      {correction !== 'hide' && <TitlePlacingFields value={placing} onValue={setPlacing} />}
      <TextField
        optional
        label={t('note')}
        hint={t('noteHint')}
        autoComplete="off"
        maxLength={300}
        value={note}
        error={errors.note}
        onChange={(event) => setNote(event.target.value)}
      />
    </DialogForm>
  )
}
