import { deviceBrowserLabels, deviceSystemLabels } from '@virkelyst/shared/accounts/device.labels'
import type { OwnSessions } from '@virkelyst/shared/accounts/session.schema'
import { useState } from 'react'
import { defineTexts, useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { DataTable } from '../../ui/data-table'
import { DoneNotice } from '../../ui/done-notice'
import { PageHeading } from '../../ui/page-heading'
import { QueryBoundary } from '../../ui/states'
import { Tag } from '../../ui/tag'
import { useOwnSessionActions, useOwnSessions } from './use-own-sessions'

const texts = defineTexts('own-sessions', {
  da: {
    title: 'Mine sessioner',
    lead: 'Her er du logget ind nu. Er der noget, du ikke kender, så log det ud, og sig det til kommunen.',
    device: 'Enhed',
    deviceName: '{{browser}} på {{system}}',
    here: 'Denne',
    since: 'Logget ind',
    lastSeen: 'Senest brugt',
    action: 'Handling',
    end: 'Log ud',
    endNamed: 'Log {{device}} ud',
    endOthers: 'Log alle andre ud',
    alone: 'Du er ikke logget ind andre steder.',
    doneOne: 'Sessionen er logget ud.',
    doneOthers: 'Alle andre sessioner er logget ud.',
    limits:
      'En session slutter efter {{minutes}} minutter uden et klik og senest {{hours}} timer efter, at du loggede ind. Vi gemmer kun, hvad slags browser og enhed det er.',
  },
  en: {
    title: 'My sessions',
    lead: 'This is where you are signed in now. If there is one you do not know, sign it out, and tell the municipality.',
    device: 'Device',
    deviceName: '{{browser}} on {{system}}',
    here: 'This one',
    since: 'Signed in',
    lastSeen: 'Last used',
    action: 'Action',
    end: 'Sign out',
    endNamed: 'Sign {{device}} out',
    endOthers: 'Sign out all others',
    alone: 'You are not signed in anywhere else.',
    doneOne: 'The session has been signed out.',
    doneOthers: 'All other sessions have been signed out.',
    limits:
      'A session ends after {{minutes}} minutes without a click, and at the latest {{hours}} hours after you signed in. We keep only what kind of browser and device it is.',
  },
})

type Row = OwnSessions['sessions'][number]

/** Where one is signed in, and the way out of each. */
export const OwnSessionsPage = () => {
  const t = useTexts(texts)
  const label = useLabel()
  const format = useFormat()
  const query = useOwnSessions()
  const { end, endOthers } = useOwnSessionActions()
  const [done, setDone] = useState<string | null>(null)
  const nameOf = ({ browser, system }: Row) =>
    t('deviceName', {
      browser: label(deviceBrowserLabels[browser]),
      system: label(deviceSystemLabels[system]),
    })
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="stack wide">
        <DoneNotice message={done} />
        <ActionProblem error={end.error ?? endOthers.error} />
        <QueryBoundary query={query}>
          {({ sessions, idleMinutes, hours }) => (
            <>
              <DataTable
                caption={t('title')}
                rows={sessions}
                rowKey={({ id }) => id}
                columns={[
                  {
                    key: 'device',
                    header: t('device'),
                    cell: (row) => (
                      <span className="cluster">
                        {nameOf(row)}
                        {row.current && <Tag tone="accent">{t('here')}</Tag>}
                      </span>
                    ),
                  },
                  { key: 'since', header: t('since'), cell: (row) => format.dateTime(row.createdAt) },
                  { key: 'seen', header: t('lastSeen'), cell: (row) => format.dateTime(row.lastSeenAt) },
                  {
                    key: 'end',
                    header: t('action'),
                    cell: (row) =>
                      !row.current && (
                        <Button
                          small
                          busy={end.isPending}
                          aria-label={t('endNamed', { device: nameOf(row) })}
                          onClick={() =>
                            end.mutate({ id: row.id }, { onSuccess: () => setDone(t('doneOne')) })
                          }
                        >
                          {t('end')}
                        </Button>
                      ),
                  },
                ]}
              />
              {sessions.length > 1 ? (
                <div className="actions">
                  <Button
                    busy={endOthers.isPending}
                    onClick={() => endOthers.mutate(undefined, { onSuccess: () => setDone(t('doneOthers')) })}
                  >
                    {t('endOthers')}
                  </Button>
                </div>
              ) : (
                <p className="quiet">{t('alone')}</p>
              )}
              <p className="quiet">{t('limits', { minutes: String(idleMinutes), hours: String(hours) })}</p>
            </>
          )}
        </QueryBoundary>
      </div>
    </>
  )
}
