import { Link } from '@tanstack/react-router'
import type { CitizenForConsultant } from '@virkelyst/shared/citizens/citizen.schema'
import {
  drivingLicenceLabels,
  languageLabels,
  languageLevelLabels,
  licenceLabels,
} from '@virkelyst/shared/citizens/requirement.labels'
import { reasonText } from '@virkelyst/shared/matching/matching.labels'
import type { RankedCandidate } from '@virkelyst/shared/matching/matching.schema'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel, useLocale } from '../../i18n/use-label'
import { QueryBoundary } from '../../ui/states'
import { GoalFacts } from './goal-facts'
import { useMissingText } from './missing-text'
import { Score } from './score'
import { staffMatchingTexts } from './staff-matching.texts'
import { useComparison } from './use-matching'

type Fact = { term: string; value: ReactNode }
type Compared = { citizen: CitizenForConsultant; candidate: RankedCandidate | null }

/** The facts of one person in the order the comparison shows them; nothing where it is not known. */
const useFacts = () => {
  const t = useTexts(staffMatchingTexts)
  const label = useLabel()
  const locale = useLocale()
  const format = useFormat()
  const missing = useMissingText()
  const lines = (items: readonly ReactNode[]) =>
    items.length === 0 ? null : (
      <ul className="plain">
        {items.map((item) => (
          <li key={String(item)}>{item}</li>
        ))}
      </ul>
    )
  return ({ citizen, candidate }: Compared): Fact[] => {
    const { cv } = citizen
    return [
      {
        term: t('score'),
        value: candidate ? <Score score={candidate.score} band={candidate.band} /> : t('notRanked'),
      },
      {
        term: t('reasons'),
        value: candidate ? (
          <>
            <GoalFacts goal={candidate.goal} title={candidate.goalTitle} />
            {lines(candidate.reasons.map((reason) => reasonText(reason, locale)))}
          </>
        ) : (
          '–'
        ),
      },
      {
        term: t('coverageTerm'),
        value:
          candidate === null
            ? '–'
            : candidate.coverage.of === 0
              ? t('noWishes')
              : lines([
                  t('coverageOf', { met: candidate.coverage.met, of: candidate.coverage.of }),
                  ...candidate.coverage.missing.map((code) => t('lacks', { what: missing(code) })),
                ]),
      },
      { term: t('distance'), value: candidate ? format.km(candidate.km) : '–' },
      { term: t('hours'), value: format.hours(citizen.hoursMin, citizen.hoursMax) },
      { term: t('available'), value: format.date(citizen.availableFrom) },
      { term: t('goalsOf'), value: lines(citizen.goals.map(({ goal, title }) => `${goal}: ${title}`)) },
      {
        term: t('experience'),
        value: lines(
          cv.experience.map(({ title, employer, fromYear, toYear }) =>
            [title, employer, fromYear || toYear ? `${fromYear ?? ''}–${toYear ?? ''}` : '']
              .filter(Boolean)
              .join(', '),
          ),
        ),
      },
      {
        term: t('education'),
        value: lines(cv.educations.map(({ name, year }) => (year ? `${name} (${year})` : name))),
      },
      { term: t('skills'), value: cv.skills.join(', ') },
      {
        term: t('driving'),
        value: cv.drivingLicences.map((code) => label(drivingLicenceLabels[code])).join(', '),
      },
      { term: t('licences'), value: lines(cv.licences.map((code) => label(licenceLabels[code]))) },
      {
        term: t('languages'),
        value: lines(
          cv.languages.map(
            ({ code, level }) => `${label(languageLabels[code])}: ${label(languageLevelLabels[level])}`,
          ),
        ),
      },
      { term: t('proposalsTerm'), value: candidate ? format.number(candidate.proposalsLast30Days) : '–' },
      { term: t('consent'), value: t(citizen.consentAt ? 'consentYes' : 'consentNo') },
    ]
  }
}

/** Two people side by side, fact by fact, each with what can be done under the name. */
export const Comparison = ({
  orderId,
  citizenIds,
  actsOf,
}: {
  orderId: string
  citizenIds: [string, string]
  actsOf: (person: Compared) => ReactNode
}) => {
  const t = useTexts(staffMatchingTexts)
  const query = useComparison(orderId, citizenIds)
  const factsOf = useFacts()
  return (
    <QueryBoundary query={query}>
      {(people) => {
        const columns = people.map((person) => ({ person, facts: factsOf(person) }))
        return (
          <div className="table-frame comparison">
            <table>
              <caption className="sr-only">{t('compareTitle')}</caption>
              <thead>
                <tr>
                  <th scope="col">
                    <span className="sr-only">{t('fact')}</span>
                  </th>
                  {columns.map(({ person }) => (
                    <th key={person.citizen.id} scope="col">
                      <Link
                        to="/borgere/$citizenId"
                        params={{ citizenId: person.citizen.id }}
                        search={{ order: orderId }}
                      >
                        {person.citizen.name}
                      </Link>
                      <div className="actions">{actsOf(person)}</div>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {columns[0]?.facts.map(({ term }, line) => (
                  <tr key={term}>
                    <th scope="row">{term}</th>
                    {columns.map(({ person, facts }) => (
                      <td key={person.citizen.id}>
                        {facts[line]?.value || <span className="quiet">{t('nothing')}</span>}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }}
    </QueryBoundary>
  )
}
