import { goalRankLabels } from '@virkelyst/shared/citizens/citizen.labels'
import {
  drivingLicenceLabels,
  languageLabels,
  languageLevelLabels,
  licenceLabels,
} from '@virkelyst/shared/citizens/requirement.labels'
import type { PresentedProfile as Profile } from '@virkelyst/shared/referrals/referral.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { DescriptionList } from '../../ui/description-list'
import { profileTexts } from './presented-profile.texts'

const years = (from?: number, to?: number) => (from || to ? `${from ?? ''}–${to ?? ''}` : '')

/** A person as a company sees one: contact, goals, hours and experience, and nothing else. */
export const PresentedProfile = ({ profile }: { profile: Profile }) => {
  const t = useTexts(profileTexts)
  const label = useLabel()
  const format = useFormat()
  const list = (items: readonly string[]) => (items.length > 0 ? items.join(', ') : null)
  return (
    <DescriptionList
      entries={[
        { term: t('name'), value: <strong>{profile.name}</strong> },
        { term: t('lives'), value: profile.postalName },
        { term: t('email'), value: profile.email && <a href={`mailto:${profile.email}`}>{profile.email}</a> },
        { term: t('phone'), value: profile.phone && <a href={`tel:${profile.phone}`}>{profile.phone}</a> },
        { term: t('hours'), value: format.hours(profile.hoursMin, profile.hoursMax) },
        { term: t('available'), value: format.date(profile.availableFrom) },
        {
          term: t('goals'),
          wide: true,
          value: profile.goals.length > 0 && (
            <ul className="plain">
              {profile.goals.map(({ goal, title }) => (
                <li key={`${goal}-${title}`}>
                  {title} <span className="quiet">({label(goalRankLabels[goal])})</span>
                </li>
              ))}
            </ul>
          ),
        },
        {
          term: t('experience'),
          wide: true,
          value: profile.experience.length > 0 && (
            <ul className="plain">
              {profile.experience.map(({ title, employer, fromYear, toYear }) => (
                <li key={`${title}-${employer}-${fromYear}-${toYear}`}>
                  {[title, employer, years(fromYear, toYear)].filter(Boolean).join(', ')}
                </li>
              ))}
            </ul>
          ),
        },
        {
          term: t('education'),
          wide: true,
          value: list(profile.educations.map(({ name, year }) => (year ? `${name} (${year})` : name))),
        },
        { term: t('skills'), wide: true, value: list(profile.skills) },
        {
          term: t('languages'),
          value: list(
            profile.languages.map(
              ({ code, level }) => `${label(languageLabels[code])}: ${label(languageLevelLabels[level])}`,
            ),
          ),
        },
        {
          term: t('driving'),
          value: list(profile.drivingLicences.map((code) => label(drivingLicenceLabels[code]))),
        },
        { term: t('licences'), value: list(profile.licences.map((code) => label(licenceLabels[code]))) },
      ]}
    />
  )
}
