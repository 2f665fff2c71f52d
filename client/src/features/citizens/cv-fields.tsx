import { educationLevelLabels } from '@virkelyst/shared/citizens/citizen.labels'
import { type CitizenCv, educationLevels } from '@virkelyst/shared/citizens/citizen.schema'
import {
  drivingLicences,
  languageCodes,
  languageLevels,
  licenceCodes,
} from '@virkelyst/shared/citizens/requirement.codes'
import {
  drivingLicenceLabels,
  languageLabels,
  languageLevelLabels,
  licenceLabels,
} from '@virkelyst/shared/citizens/requirement.labels'
import type { Label } from '@virkelyst/shared/kernel/label'
import { defineTexts, useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { Checkbox, CheckboxGroup } from '../../ui/choices'
import { fieldId } from '../../ui/field'
import { NumberField } from '../../ui/number-field'
import { SelectField } from '../../ui/select-field'
import { TextArea, TextField } from '../../ui/text-field'
import { EducationFields } from './education-fields'
import { IndustryFields } from './industry-fields'
import './citizen-form.css'

const texts = defineTexts('cv-fields', {
  da: {
    educationLevel: 'Højeste uddannelse',
    skills: 'Det kan jeg',
    skillsOfCitizen: 'Det kan borgeren',
    skillsHint: 'Én ting på hver linje, fx Excel eller kundekontakt.',
    experience: 'Erfaring',
    jobTitle: 'Stilling',
    employer: 'Arbejdsplads',
    fromYear: 'Fra år',
    toYear: 'Til år',
    addJob: 'Tilføj erfaring',
    removeJob: 'Fjern {{title}}',
    driving: 'Kørekort',
    licences: 'Beviser og autorisationer',
    languages: 'Sprog',
    language: 'Sprog {{number}}',
    level: 'Niveau',
    addLanguage: 'Tilføj et sprog',
    removeLanguage: 'Fjern {{title}}',
    childrenCertificate: 'Jeg har eller kan få en børneattest',
    childrenCertificateOfCitizen: 'Har eller kan få en børneattest',
  },
  en: {
    educationLevel: 'Highest education',
    skills: 'What I can do',
    skillsOfCitizen: 'What the citizen can do',
    skillsHint: 'One thing on each line, such as Excel or customer contact.',
    experience: 'Experience',
    jobTitle: 'Position',
    employer: 'Workplace',
    fromYear: 'From year',
    toYear: 'To year',
    addJob: 'Add experience',
    removeJob: 'Remove {{title}}',
    driving: 'Driving licence',
    licences: 'Certificates and authorisations',
    languages: 'Languages',
    language: 'Language {{number}}',
    level: 'Level',
    addLanguage: 'Add a language',
    removeLanguage: 'Remove {{title}}',
    childrenCertificate: 'I have or can get a certificate for work with children',
    childrenCertificateOfCitizen: 'Has or can get a certificate for work with children',
  },
})

type Props = { cv: CitizenCv; onCv: (cv: CitizenCv) => void; errors: Record<string, string> }

const without = <T,>(list: readonly T[], at: number): T[] => list.filter((_, index) => index !== at)
const withChange = <T,>(list: readonly T[], at: number, change: Partial<T>): T[] =>
  list.map((item, index) => (index === at ? { ...item, ...change } : item))

const ExperienceFields = ({ cv, onCv, errors }: Props) => {
  const t = useTexts(texts)
  const set = (experience: CitizenCv['experience']) => onCv({ ...cv, experience })
  return (
    <fieldset className="cv-part">
      <legend>{t('experience')}</legend>
      {cv.experience.map((job, at) => {
        const path = `cv.experience.${at}`
        const year = (name: 'fromYear' | 'toYear') => (
          <NumberField
            id={fieldId(`${path}.${name}`)}
            label={t(name)}
            optional
            error={errors[`${path}.${name}`]}
            value={job[name]}
            onValue={(value) => set(withChange(cv.experience, at, { [name]: value }))}
          />
        )
        const text = (name: 'title' | 'employer', label: string) => (
          <TextField
            id={fieldId(`${path}.${name}`)}
            label={label}
            optional={name === 'employer'}
            error={errors[`${path}.${name}`]}
            value={job[name]}
            onChange={(event) => set(withChange(cv.experience, at, { [name]: event.target.value }))}
          />
        )
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the fields are controlled; a row has no other identity.
          <div className="card flat" key={at}>
            {text('title', t('jobTitle'))}
            {text('employer', t('employer'))}
            <div className="field-row">
              {year('fromYear')}
              {year('toYear')}
            </div>
            <Button look="tertiary" small onClick={() => set(without(cv.experience, at))}>
              {t('removeJob', { title: job.title || t('jobTitle') })}
            </Button>
          </div>
        )
      })}
      <Button small icon="plus" onClick={() => set([...cv.experience, { title: '', employer: '' }])}>
        {t('addJob')}
      </Button>
    </fieldset>
  )
}

const LanguageFields = ({ cv, onCv, errors }: Props) => {
  const t = useTexts(texts)
  const label = useLabel()
  const set = (languages: CitizenCv['languages']) => onCv({ ...cv, languages })
  const options = <Code extends string>(codes: readonly Code[], labels: Record<Code, Label>) =>
    codes.map((value) => ({ value, label: label(labels[value]) }))
  const left = languageCodes.filter((code) => !cv.languages.some((language) => language.code === code))
  return (
    <fieldset className="cv-part">
      <legend>{t('languages')}</legend>
      {cv.languages.map((language, at) => (
        <div className="field-row" key={language.code}>
          <SelectField
            withoutEmpty
            label={t('language', { number: at + 1 })}
            error={errors[`cv.languages.${at}.code`]}
            options={options([language.code, ...left], languageLabels)}
            value={language.code}
            onChange={(event) => {
              const code = languageCodes.find((known) => known === event.target.value)
              if (code) set(withChange(cv.languages, at, { code }))
            }}
          />
          <SelectField
            withoutEmpty
            label={t('level')}
            options={options(languageLevels, languageLevelLabels)}
            value={language.level}
            onChange={(event) => {
              const level = languageLevels.find((known) => known === event.target.value)
              if (level) set(withChange(cv.languages, at, { level }))
            }}
          />
          <Button look="tertiary" small onClick={() => set(without(cv.languages, at))}>
            {t('removeLanguage', { title: label(languageLabels[language.code]) })}
          </Button>
        </div>
      ))}
      {left[0] && cv.languages.length < 10 && (
        <Button small icon="plus" onClick={() => set([...cv.languages, { code: left[0]!, level: 'good' }])}>
          {t('addLanguage')}
        </Button>
      )}
    </fieldset>
  )
}

/** The CV beside the goals: education, skills, experience, licences and languages. `ofCitizen`: filled in by staff, about the citizen. */
export const CvFields = ({ ofCitizen = false, ...props }: Props & { ofCitizen?: boolean }) => {
  const { cv, onCv, errors } = props
  const t = useTexts(texts)
  const label = useLabel()
  const chosen = <Code extends string>(codes: readonly Code[], values: readonly string[]) =>
    codes.filter((code) => values.includes(code))
  return (
    <>
      <SelectField
        id={fieldId('cv.educationLevel')}
        withoutEmpty
        width="full"
        label={t('educationLevel')}
        options={educationLevels.map((value) => ({ value, label: label(educationLevelLabels[value]) }))}
        value={cv.educationLevel}
        onChange={(event) => {
          const educationLevel = educationLevels.find((known) => known === event.target.value)
          if (educationLevel) onCv({ ...cv, educationLevel })
        }}
      />
      <EducationFields
        educations={cv.educations}
        onEducations={(educations) => onCv({ ...cv, educations })}
        errors={errors}
      />
      <TextArea
        id={fieldId('cv.skills')}
        label={t(ofCitizen ? 'skillsOfCitizen' : 'skills')}
        hint={t('skillsHint')}
        optional
        rows={4}
        error={Object.entries(errors).find(([path]) => path.startsWith('cv.skills'))?.[1]}
        value={cv.skills.join('\n')}
        onChange={(event) =>
          onCv({ ...cv, skills: event.target.value === '' ? [] : event.target.value.split('\n') })
        }
      />
      <ExperienceFields {...props} />
      <IndustryFields
        codes={cv.industries}
        onCodes={(industries) => onCv({ ...cv, industries })}
        error={errors['cv.industries']}
      />
      <LanguageFields {...props} />
      <CheckboxGroup
        inline
        optional
        label={t('driving')}
        options={drivingLicences.map((value) => ({ value, label: label(drivingLicenceLabels[value]) }))}
        value={cv.drivingLicences}
        onValue={(values) => onCv({ ...cv, drivingLicences: chosen(drivingLicences, values) })}
      />
      <div className="licence-choices">
        <CheckboxGroup
          optional
          label={t('licences')}
          options={licenceCodes.map((value) => ({ value, label: label(licenceLabels[value]) }))}
          value={cv.licences}
          onValue={(values) => onCv({ ...cv, licences: chosen(licenceCodes, values) })}
        />
      </div>
      <Checkbox
        label={t(ofCitizen ? 'childrenCertificateOfCitizen' : 'childrenCertificate')}
        checked={cv.childrenCertificate}
        onChange={(event) => onCv({ ...cv, childrenCertificate: event.target.checked })}
      />
    </>
  )
}
