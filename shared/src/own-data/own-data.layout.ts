import { roleLabels } from '../accounts/account.labels'
import type { Locale } from '../accounts/account.schema'
import { citizenStatusLabels, goalRankLabels, sexLabels } from '../citizens/citizen.labels'
import type { Block, DocumentLayout } from '../documents/document.blocks'
import { kindLabels } from '../job-orders/job-order.labels'
import { danishDate, danishTime } from '../kernel/dates'
import type { Label } from '../kernel/label'
import { dayText, listText, numberText } from '../kernel/tell'
import { placementKindLabels } from '../placement-rules/placement.labels'
import { placementStatusForCitizen } from '../placements/placement.labels'
import { referralStatusForCitizen } from '../referrals/referral.labels'
import type { OwnData, TrailLine } from './own-data.schema'
import { type OwnDataText, ownDataTexts } from './own-data.texts'
import { trailLabel } from './trail.labels'

type Tell = {
  t: (key: OwnDataText) => string
  say: (label: Label) => string
  day: (date: string | null | undefined) => string
  moment: (at: string) => string
  locale: Locale
}
const makeTell = (locale: Locale): Tell => {
  const day: Tell['day'] = (date) => (date ? dayText(date, locale) : '–')
  return {
    locale,
    t: (key) => ownDataTexts[key][locale],
    say: (label) => label[locale],
    day,
    moment: (at) => `${day(danishDate(at))} ${danishTime(at)}`,
  }
}

const table = (columns: readonly [string, number][], rows: readonly (readonly string[])[]): Block[] =>
  rows.length === 0
    ? []
    : [{ type: 'table', columns: columns.map(([title, share]) => ({ title, share })), rows }]
const section = (heading: string, blocks: readonly Block[], nothing: string): Block[] => [
  { type: 'heading', text: heading },
  ...(blocks.length === 0 ? [{ type: 'paragraph', text: nothing, quiet: true } as const] : blocks),
]

const aboutMe = ({ me }: OwnData, { t, say, day, locale }: Tell): Block[] => [
  {
    type: 'facts',
    rows: [
      { term: t('name'), value: me.name },
      { term: t('caseReference'), value: me.caseReference },
      { term: t('birthDate'), value: day(me.birthDate) },
      { term: t('sex'), value: say(sexLabels[me.sex]) },
      { term: t('place'), value: `${me.postalCode} ${me.postalName}` },
      { term: t('email'), value: me.email ?? '–' },
      { term: t('phone'), value: me.phone ?? '–' },
      { term: t('status'), value: say(citizenStatusLabels[me.status]) },
      {
        term: t('groups'),
        value:
          listText(
            me.targetGroups.map(
              ({ targetGroup, validFrom, validTo }) =>
                `${targetGroup} (${day(validFrom)}–${validTo ? day(validTo) : ''})`,
            ),
            locale,
          ) || '–',
      },
      { term: t('hours'), value: `${numberText(me.hoursMin, locale)}–${numberText(me.hoursMax, locale)}` },
      { term: t('radius'), value: `${me.radiusKm} km` },
      { term: t('availableFrom'), value: day(me.availableFrom) },
      { term: t('skills'), value: listText(me.cv.skills, locale) || '–' },
      { term: t('consent'), value: me.consentAt ? day(danishDate(me.consentAt)) : t('no') },
      { term: t('objection'), value: me.objectedAt ? day(danishDate(me.objectedAt)) : t('no') },
    ],
  },
  ...table(
    [
      [t('goal'), 4],
      [t('title'), 8],
    ],
    me.goals.map(({ goal, title }) => [say(goalRankLabels[goal]), title]),
  ),
]

const who = ({ name, role, self, municipalityName }: TrailLine, { t, say }: Tell) =>
  self
    ? t('yourself')
    : name === null
      ? t('portal')
      : [name, role && say(roleLabels[role]), municipalityName].filter(Boolean).join(', ')

/** All that is held of a person, to be read: the same as the data file, but for what only a machine has use of. */
export const layOutOwnData = (data: OwnData, locale: Locale): DocumentLayout => {
  const tell = makeTell(locale)
  const { t, say, day, moment } = tell
  return {
    language: locale,
    asOf: data.exportedAt,
    title: t('documentTitle'),
    head: [
      { term: t('name'), value: data.me.name },
      { term: t('asOf'), value: moment(data.exportedAt) },
    ],
    blocks: [
      ...section(t('me'), aboutMe(data, tell), ''),
      ...section(
        t('referrals'),
        table(
          [
            [t('title'), 5],
            [t('company'), 5],
            [t('kind'), 4],
            [t('status'), 5],
          ],
          data.referrals.map((one) => [
            one.orderTitle,
            one.companyName,
            say(kindLabels[one.orderKind]),
            say(referralStatusForCitizen[one.status]),
          ]),
        ),
        t('nothing'),
      ),
      ...section(
        t('placements'),
        table(
          [
            [t('title'), 4],
            [t('company'), 5],
            [t('kind'), 4],
            [t('period'), 5],
            [t('status'), 4],
          ],
          data.placements.map((one) => [
            one.title,
            one.companyName,
            say(placementKindLabels[one.kind]),
            `${day(one.startDate)} – ${day(one.endDate)}`,
            say(placementStatusForCitizen[one.status]),
          ]),
        ),
        t('nothing'),
      ),
      ...data.placements.flatMap(({ title, decisions }): Block[] =>
        decisions.flatMap(({ at, approved, grounds }): Block[] => [
          { type: 'subheading', text: `${title}: ${t(approved ? 'approved' : 'refused')} ${moment(at)}` },
          { type: 'paragraph', text: grounds },
        ]),
      ),
      ...section(
        t('trail'),
        table(
          [
            [t('when'), 4],
            [t('who'), 7],
            [t('what'), 7],
          ],
          data.trail.map((line) => [
            moment(line.at),
            who(line, tell),
            `${say(trailLabel(line.procedure, line.action))}${line.refused ? ` (${t('refusedTry')})` : ''}`,
          ]),
        ),
        t('nothing'),
      ),
    ],
    foot: t('documentTitle'),
    pageText: (page, pages) => t('page').replace('{page}', String(page)).replace('{pages}', String(pages)),
  }
}
