import { titleKindLabels } from '@virkelyst/shared/occupations/occupation.labels'
import { type TitleKind, titleKinds } from '@virkelyst/shared/occupations/occupation.schema'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { RadioGroup } from '../../ui/choices'
import { SelectField } from '../../ui/select-field'
import { catalogueTexts } from './catalogue.texts'

export type Placing = { kind: Exclude<TitleKind, 'preferred'>; firstChoice: boolean }

const kinds = titleKinds.filter((kind) => kind !== 'preferred')

/** What kind of title it is, and whether the occupation is meant first. */
export const TitlePlacingFields = ({
  value,
  onValue,
}: {
  value: Placing
  onValue: (value: Placing) => void
}) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  return (
    <>
      <SelectField
        withoutEmpty
        label={t('kind')}
        options={kinds.map((kind) => ({ value: kind, label: label(titleKindLabels[kind]) }))}
        value={value.kind}
        onChange={(event) => onValue({ ...value, kind: event.target.value as Placing['kind'] })}
      />
      <RadioGroup
        label={t('choice')}
        options={[
          { value: 'first', label: t('firstChoice'), hint: t('firstChoiceHint') },
          { value: 'second', label: t('secondChoice'), hint: t('secondChoiceHint') },
        ]}
        value={value.firstChoice ? 'first' : 'second'}
        onValue={(choice) => onValue({ ...value, firstChoice: choice === 'first' })}
      />
    </>
  )
}
