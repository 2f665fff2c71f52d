import {
  type WeightsLine,
  type WeightsView,
  weightsPageSize,
} from '@virkelyst/shared/matching/weight-desk.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { Button, ButtonLink } from '../../ui/button'
import { Card } from '../../ui/card'
import { Pagination } from '../../ui/pagination'
import { Tag } from '../../ui/tag'
import { useVersionName, VersionStory } from './version-story'
import { weightsTexts } from './weights.texts'

/** Weights that begin on a later day. */
export const ComingWeights = ({
  view: { coming },
  onTakeBack,
}: {
  view: WeightsView
  onTakeBack: ((line: WeightsLine) => void) | null
}) => {
  const t = useTexts(weightsTexts)
  const format = useFormat()
  if (coming.length === 0) return null
  return (
    <Card look="attention" title={t('comingTitle')}>
      <ul className="plain versions">
        {coming.map((line) => (
          <li key={line.version} className="spread">
            <div>
              <h3>{t('coming', { version: line.version, date: format.date(line.validFrom ?? '') })}</h3>
              <VersionStory line={line} />
            </div>
            {onTakeBack && (
              <Button small look="tertiary" onClick={() => onTakeBack(line)}>
                {t('takeBack')}
                <span className="sr-only">: {line.version}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** The versions there have been, the newest first. */
export const WeightHistory = ({
  view: { earlier },
  page,
  mayUseAgain,
}: {
  view: WeightsView
  page: number
  mayUseAgain: boolean
}) => {
  const t = useTexts(weightsTexts)
  const nameOf = useVersionName()
  return (
    <Card title={t('history')}>
      {earlier.total === 0 && <p className="quiet">{t('historyNone')}</p>}
      <ul className="plain versions">
        {earlier.rows.map((line) => (
          <li key={line.version} className="spread">
            <div>
              <h3 className="cluster">
                {nameOf(line)} {line.takenBack && <Tag>{t('takenBackTag')}</Tag>}
              </h3>
              <VersionStory line={line} />
            </div>
            {mayUseAgain && (
              <ButtonLink small look="tertiary" to="/vaegte/ny" search={{ fra: line.version }}>
                {t('useAgain')}
                <span className="sr-only">: {nameOf(line)}</span>
              </ButtonLink>
            )}
          </li>
        ))}
      </ul>
      <Pagination page={page} pageSize={weightsPageSize} total={earlier.total} />
    </Card>
  )
}
