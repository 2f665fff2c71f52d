import { educationLevelLabels, sexLabels } from '@virkelyst/shared/citizens/citizen.labels'
import { targetGroupOn } from '@virkelyst/shared/citizens/citizen.rules'
import type { CitizenForConsultant } from '@virkelyst/shared/citizens/citizen.schema'
import {
  drivingLicenceLabels,
  languageLabels,
  languageLevelLabels,
  licenceLabels,
} from '@virkelyst/shared/citizens/requirement.labels'
import { targetGroupRules } from '@virkelyst/shared/citizens/target-groups.rules'
import { useIndustryNames } from '../../app/industry-field'
import { useTexts } from '../../i18n/texts'
import { today } from '../../i18n/today'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Card } from '../../ui/card'
import { DescriptionList } from '../../ui/description-list'
import { Tag } from '../../ui/tag'
import { CitizenGoals } from './citizen-goals'
import { CitizenRights } from './citizen-rights'
import { staffCitizensTexts } from './staff-citizens.texts'

type Props = { citizen: CitizenForConsultant }

const Cv = ({ citizen: { cv } }: Props) => {
  const t = useTexts(staffCitizensTexts)
  const label = useLabel()
  const industryName = useIndustryNames(cv.industries)
  const lines = (items: readonly string[]) =>
    items.length === 0 ? null : (
      <ul className="plain">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    )
  return (
    <Card title={t('cv')}>
      <DescriptionList
        entries={[
          { term: t('educationLevel'), value: label(educationLevelLabels[cv.educationLevel]) },
          {
            term: t('education'),
            value: lines(cv.educations.map(({ name, year }) => (year ? `${name} (${year})` : name))),
          },
          {
            term: t('experience'),
            wide: true,
            value: lines(
              cv.experience.map(({ title, employer, fromYear, toYear }) =>
                [title, employer, fromYear || toYear ? `${fromYear ?? ''}–${toYear ?? ''}` : '']
                  .filter(Boolean)
                  .join(', '),
              ),
            ),
          },
          { term: t('skills'), wide: true, value: cv.skills.join(', ') },
          { term: t('industries'), wide: true, value: lines(cv.industries.map(industryName)) },
          {
            term: t('languages'),
            value: lines(
              cv.languages.map(
                ({ code, level }) => `${label(languageLabels[code])}: ${label(languageLevelLabels[level])}`,
              ),
            ),
          },
          {
            term: t('driving'),
            value: lines(cv.drivingLicences.map((code) => label(drivingLicenceLabels[code]))),
          },
          { term: t('licences'), value: lines(cv.licences.map((code) => label(licenceLabels[code]))) },
          { term: t('childrenCertificate'), value: cv.childrenCertificate && t('yes') },
        ]}
      />
    </Card>
  )
}

const TargetGroups = ({ citizen }: Props) => {
  const t = useTexts(staffCitizensTexts)
  const label = useLabel()
  const format = useFormat()
  const now = targetGroupOn(citizen.targetGroups, today())
  const nameOf = (number: number) => {
    const rule = targetGroupRules.find(({ targetGroup }) => targetGroup === number)
    return rule ? `${number} ${label({ da: rule.labelDa, en: rule.labelEn })}` : String(number)
  }
  return (
    <Card title={t('targetGroups')}>
      <ul className="plain stack tight">
        {citizen.targetGroups.map(({ targetGroup, validFrom, validTo }) => (
          <li key={validFrom}>
            {nameOf(targetGroup)}{' '}
            {targetGroup === now && validFrom <= today() && (validTo === null || validTo >= today()) && (
              <Tag tone="accent">{t('targetGroupNow')}</Tag>
            )}
            <br />
            <span className="quiet small">
              {validTo === null
                ? t('periodFrom', { from: format.shortDate(validFrom) })
                : t('periodFromTo', { from: format.shortDate(validFrom), to: format.shortDate(validTo) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="quiet small set-off">{t('neverToCompanies')}</p>
    </Card>
  )
}

/** Everything staff see of a citizen: goals, wishes, CV, target groups, consent. */
export const CitizenProfile = ({ citizen }: Props) => {
  const t = useTexts(staffCitizensTexts)
  const label = useLabel()
  const format = useFormat()
  return (
    <div className="stack wide">
      <CitizenGoals goals={citizen.goals} />
      <div className="columns">
        <div className="stack">
          <Cv citizen={citizen} />
          <Card title={t('wishes')}>
            <DescriptionList
              entries={[
                { term: t('hoursWanted'), value: format.hours(citizen.hoursMin, citizen.hoursMax) },
                { term: t('radius'), value: format.km(citizen.radiusKm) },
                { term: t('availableFrom'), value: format.date(citizen.availableFrom) },
                { term: t('waitingSince'), value: format.date(citizen.waitingSince) },
              ]}
            />
          </Card>
        </div>
        <div className="stack">
          <Card title={t('contact')}>
            <DescriptionList
              single
              entries={[
                {
                  term: t('email'),
                  value: citizen.email && <a href={`mailto:${citizen.email}`}>{citizen.email}</a>,
                },
                {
                  term: t('phone'),
                  value: citizen.phone && <a href={`tel:${citizen.phone}`}>{citizen.phone}</a>,
                },
                { term: t('place'), value: `${citizen.postalCode} ${citizen.postalName}` },
                { term: t('birthDate'), value: format.date(citizen.birthDate) },
                { term: t('sex'), value: label(sexLabels[citizen.sex]) },
              ]}
            />
            <p className="quiet small set-off">{t('forStatisticsOnly')}</p>
          </Card>
          <CitizenRights citizen={citizen} />
          <TargetGroups citizen={citizen} />
        </div>
      </div>
    </div>
  )
}
