import { trackEndingLabels, trackLabels } from '@virkelyst/shared/tracks/track.labels'
import type { EarlierTrack } from '@virkelyst/shared/tracks/track.schema'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { Details } from '../../ui/details'
import { tracksTexts } from './tracks.texts'

/** What the citizen has been in before, and why it ended. */
export const EarlierTracks = ({ tracks }: { tracks: readonly EarlierTrack[] }) => {
  const t = useTexts(tracksTexts)
  const label = useLabel()
  const format = useFormat()
  if (tracks.length === 0) return null
  return (
    <Details summary={`${t('earlier')} (${tracks.length})`}>
      <ul className="plain milestones">
        {tracks.map(({ id, track, startedOn, endedOn, reason, ending, endNote, endedByName }) => (
          <li key={id} className="milestone">
            <div>
              <p className="milestone-name">{label(trackLabels[track])}</p>
              <p className="quiet small">
                {[
                  t('earlierPeriod', { from: format.shortDate(startedOn), to: format.shortDate(endedOn) }),
                  reason,
                  ending === null ? t('replaced') : label(trackEndingLabels[ending]),
                  endNote,
                  endedByName,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Details>
  )
}
