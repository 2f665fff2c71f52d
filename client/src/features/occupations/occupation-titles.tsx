import type { OccupationView } from '@virkelyst/shared/occupations/catalogue.schema'
import { titleKindLabels } from '@virkelyst/shared/occupations/occupation.labels'
import { titleKinds } from '@virkelyst/shared/occupations/occupation.schema'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { catalogueTexts } from './catalogue.texts'
import { SourceTag } from './standing-list'
import type { Change } from './take-back-dialog'
import './catalogue.css'

export type ShownTitle = OccupationView['titles'][number]

const Title = ({
  title,
  onCorrect,
  onTakeBack,
}: {
  title: ShownTitle
  onCorrect: (title: ShownTitle) => void
  onTakeBack: (change: Change) => void
}) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  const names = title.also.map((one) => label(one.label)).join(', ')
  const { changeId } = title
  return (
    <li className="catalogue-title">
      <div>
        <span className="cluster tight">
          {title.title}
          <SourceTag source={title.source} />
          {!title.firstChoice && <span className="quiet small">{t('secondChoice')}</span>}
        </span>
        {names !== '' && (
          <div className="quiet small">{t(title.firstChoice ? 'also' : 'alsoFirst', { names })}</div>
        )}
      </div>
      {changeId !== null ? (
        <Button
          small
          look="tertiary"
          aria-label={t('takeBackOf', { title: title.title })}
          onClick={() => onTakeBack({ id: changeId, title: title.title })}
        >
          {t('takeBack')}
        </Button>
      ) : (
        title.kind !== 'preferred' && (
          <Button
            small
            look="tertiary"
            aria-label={t('correctTitle', { title: title.title })}
            onClick={() => onCorrect(title)}
          >
            {t('correct')}
          </Button>
        )
      )}
    </li>
  )
}

/** Everything the occupation is called, kind by kind. */
export const OccupationTitles = ({
  occupation,
  ...acts
}: {
  occupation: OccupationView
  onCorrect: (title: ShownTitle) => void
  onTakeBack: (change: Change) => void
}) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  return (
    <Card title={t('heading')}>
      <div className="stack">
        <p className="quiet small">{t('builtInUnmarked')}</p>
        {titleKinds.map((kind) => {
          const titles = occupation.titles.filter((title) => title.kind === kind)
          if (titles.length === 0) return null
          return (
            <div key={kind}>
              <h3 className="catalogue-kind">{label(titleKindLabels[kind])}</h3>
              <ul className="plain catalogue-titles">
                {titles.map((title) => (
                  <Title key={`${title.title} ${title.source}`} title={title} {...acts} />
                ))}
              </ul>
            </div>
          )
        })}
      </div>
    </Card>
  )
}
