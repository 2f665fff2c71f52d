import { Link } from '@tanstack/react-router'
import type { OccupationView } from '@virkelyst/shared/occupations/catalogue.schema'
import { occupationLinkLabels } from '@virkelyst/shared/occupations/occupation.labels'
import { similarityLevels } from '@virkelyst/shared/occupations/similarity.rules'
import type { ReactNode } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Card } from '../../ui/card'
import { Details } from '../../ui/details'
import { catalogueTexts } from './catalogue.texts'

const shownAtOnce = 8

type Near = OccupationView['near'][number]

/** The first of a list, and the rest behind a line that opens. */
const Shortened = <Item,>({
  items,
  children,
}: {
  items: readonly Item[]
  children: (items: Item[]) => ReactNode
}) => {
  const t = useTexts(catalogueTexts)
  return (
    <>
      {children(items.slice(0, shownAtOnce))}
      {items.length > shownAtOnce && (
        <Details summary={t('moreNear', { count: items.length - shownAtOnce })}>
          {children(items.slice(shownAtOnce))}
        </Details>
      )}
    </>
  )
}

const NearList = ({ near }: { near: readonly Near[] }) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  return (
    <ul className="plain stack tight">
      {near.map((one) => (
        <li key={one.code}>
          <Link to="/stillinger/$code" params={{ code: one.code }}>
            {label(one.label)}
          </Link>
          <div className="quiet small">
            {t(one.similarity >= similarityLevels.sameUnitGroup ? 'sameGroup' : 'related', {
              share: Math.round(one.similarity * 100),
            })}
          </div>
        </li>
      ))}
    </ul>
  )
}

const LinkList = ({ links }: { links: OccupationView['links'] }) => {
  const label = useLabel()
  return (
    <ul className="plain stack tight">
      {links.map((link) => (
        <li key={link.code}>
          <Link to="/stillinger" search={{ q: link.code }}>
            {label(link.label)}
          </Link>
          <div className="quiet small">
            {link.code} · {label(occupationLinkLabels[link.kind])}
          </div>
        </li>
      ))}
    </ul>
  )
}

/** What lies near: occupations with how near they count, and the groups that are linked beside the hierarchy. */
export const OccupationNeighbours = ({ occupation }: { occupation: OccupationView }) => {
  const t = useTexts(catalogueTexts)
  const { near, links } = occupation
  return (
    <>
      <Card title={t('near')}>
        <div className="stack">
          <p className="quiet small">{t('nearLead')}</p>
          <Shortened items={near}>{(items) => <NearList near={items} />}</Shortened>
        </div>
      </Card>
      <Card title={t('links')}>
        {links.length === 0 ? (
          <p className="quiet">{t('noLinks')}</p>
        ) : (
          <div className="stack">
            <Shortened items={links}>{(items) => <LinkList links={items} />}</Shortened>
          </div>
        )}
      </Card>
    </>
  )
}
