import type { CitizenCv } from '@virkelyst/shared/citizens/citizen.schema'
import { defineTexts, useTexts } from '../../i18n/texts'
import { Button } from '../../ui/button'
import { fieldId } from '../../ui/field'
import { NumberField } from '../../ui/number-field'
import { TextField } from '../../ui/text-field'

const texts = defineTexts('education-fields', {
  da: {
    title: 'Uddannelser og kurser',
    name: 'Uddannelse eller kursus',
    year: 'År',
    add: 'Tilføj en uddannelse',
    remove: 'Fjern {{title}}',
  },
  en: {
    title: 'Educations and courses',
    name: 'Education or course',
    year: 'Year',
    add: 'Add an education',
    remove: 'Remove {{title}}',
  },
})

type Educations = CitizenCv['educations']

/** Educations and courses, each with the year it ended. */
export const EducationFields = ({
  educations,
  onEducations,
  errors,
}: {
  educations: Educations
  onEducations: (educations: Educations) => void
  errors: Record<string, string>
}) => {
  const t = useTexts(texts)
  const change = (at: number, changed: Partial<Educations[number]>) =>
    onEducations(educations.map((item, index) => (index === at ? { ...item, ...changed } : item)))
  return (
    <fieldset className="cv-part">
      <legend>{t('title')}</legend>
      {educations.map((education, at) => {
        const path = `cv.educations.${at}`
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields are controlled; a row has no other identity.
          <div className="field-row" key={at}>
            <TextField
              id={fieldId(`${path}.name`)}
              label={t('name')}
              error={errors[`${path}.name`]}
              value={education.name}
              onChange={(event) => change(at, { name: event.target.value })}
            />
            <NumberField
              id={fieldId(`${path}.year`)}
              label={t('year')}
              optional
              error={errors[`${path}.year`]}
              value={education.year}
              onValue={(year) => change(at, { year })}
            />
            <Button
              look="tertiary"
              small
              onClick={() => onEducations(educations.filter((_, index) => index !== at))}
            >
              {t('remove', { title: education.name || t('name') })}
            </Button>
          </div>
        )
      })}
      {educations.length < 20 && (
        <Button small icon="plus" onClick={() => onEducations([...educations, { name: '' }])}>
          {t('add')}
        </Button>
      )}
    </fieldset>
  )
}
