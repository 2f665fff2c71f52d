import type { CitizenTrack } from '@virkelyst/shared/tracks/track.schema'
import { useState } from 'react'
import { useMay } from '../../app/use-may'
import { useTexts } from '../../i18n/texts'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { DoneNotice } from '../../ui/done-notice'
import { QueryBoundary } from '../../ui/states'
import { EarlierTracks } from './earlier-tracks'
import { RunningTrack } from './running-track'
import { type TrackAct, TrackDialog } from './track-dialogs'
import { tracksTexts } from './tracks.texts'
import { useCitizenTrack } from './use-tracks'
import './tracks.css'

const Content = ({ track, onDone }: { track: CitizenTrack; onDone: (message: string | null) => void }) => {
  const t = useTexts(tracksTexts)
  const may = useMay()('tracks.begin')
  const [open, setOpen] = useState<TrackAct | null>(null)
  const start = (act: TrackAct) => {
    onDone(null)
    setOpen(act)
  }
  return (
    <>
      {track.running === null ? (
        <div className="spread">
          <p className="quiet">{t('none')}</p>
          {may && (
            <Button small onClick={() => start({ act: 'begin' })}>
              {t('begin')}
            </Button>
          )}
        </div>
      ) : (
        <RunningTrack
          citizenId={track.citizenId}
          running={track.running}
          today={track.today}
          onAct={may ? start : null}
          onDone={onDone}
        />
      )}
      <EarlierTracks tracks={track.earlier} />
      {open && (
        <TrackDialog
          open={open}
          of={track}
          onClose={() => setOpen(null)}
          onDone={(message) => {
            setOpen(null)
            onDone(message)
          }}
        />
      )}
    </>
  )
}

/** The track a citizen is in, with its clock: what is next, when, and what has been reached. */
export const TrackPanel = ({ citizenId }: { citizenId: string }) => {
  const t = useTexts(tracksTexts)
  const query = useCitizenTrack(citizenId)
  const [done, setDone] = useState<string | null>(null)
  return (
    <Card title={t('title')}>
      <div className="stack">
        <DoneNotice message={done} />
        <QueryBoundary query={query}>{(track) => <Content track={track} onDone={setDone} />}</QueryBoundary>
      </div>
    </Card>
  )
}
