import { Link } from '@tanstack/react-router'
import type { TitleChangeLine } from '@virkelyst/shared/occupations/catalogue.schema'
import { titleChangeLabels, titleKindLabels } from '@virkelyst/shared/occupations/occupation.labels'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Tag } from '../../ui/tag'
import { catalogueTexts } from './catalogue.texts'

/** What a local change does, and whether it still does anything. */
export const ChangeKind = ({ change }: { change: TitleChangeLine }) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  const { kind, titleKind, firstChoice, toOccupation, occupation, idle, takenBackAt } = change
  const inPlace = kind === 'move' && toOccupation?.code === occupation.code
  return (
    <div>
      <Tag tone={takenBackAt ? 'quiet' : kind === 'add' ? 'accent' : 'info'}>
        {inPlace ? t('changedInPlace') : label(titleChangeLabels[kind])}
      </Tag>
      {titleKind && (
        <div className="quiet small">
          {label(titleKindLabels[titleKind])} · {t(firstChoice ? 'firstChoice' : 'secondChoice')}
        </div>
      )}
      {idle && takenBackAt === null && <div className="quiet small">{t('idle')}</div>}
    </div>
  )
}

const OccupationLink = ({ code, label: names }: TitleChangeLine['occupation']) => {
  const label = useLabel()
  return (
    <Link to="/stillinger/$code" params={{ code }}>
      {label(names)}
    </Link>
  )
}

/** The occupation, and the other one a title was given to. */
export const ChangePlace = ({ change: { occupation, toOccupation } }: { change: TitleChangeLine }) => (
  <div>
    <OccupationLink {...occupation} />
    {toOccupation && toOccupation.code !== occupation.code && (
      <>
        {' → '}
        <OccupationLink {...toOccupation} />
      </>
    )}
  </div>
)

/** Who made the change and when, why, and who took it back. */
export const ChangeMaker = ({ change }: { change: TitleChangeLine }) => {
  const t = useTexts(catalogueTexts)
  const format = useFormat()
  const nameOf = (name: string | null) => name || t('somebody')
  return (
    <div>
      {t('by', { name: nameOf(change.madeBy), date: format.shortDate(change.madeAt) })}
      {change.note && <div className="quiet small">{change.note}</div>}
      {change.takenBackAt && (
        <div className="quiet small">
          {t('takenBackBy', {
            name: nameOf(change.takenBackBy),
            date: format.shortDate(change.takenBackAt),
          })}
        </div>
      )}
    </div>
  )
}
