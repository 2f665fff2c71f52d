import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { OccupationView } from '@virkelyst/shared/occupations/catalogue.schema'
import { useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { Button } from '../../ui/button'
import { DoneNotice } from '../../ui/done-notice'
import { PageBoundary } from '../../ui/page-boundary'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { AddTitleDialog } from './add-title-dialog'
import { catalogueTexts } from './catalogue.texts'
import { CorrectTitleDialog } from './correct-title-dialog'
import { OccupationChanges } from './occupation-changes'
import { OccupationNeighbours } from './occupation-neighbours'
import { OccupationTitles, type ShownTitle } from './occupation-titles'
import { OfficialNames } from './official-names'
import { type Change, TakeBackDialog } from './take-back-dialog'
import { useOccupation } from './use-catalogue'
import '../../ui/styles/work.css'

type Open = { what: 'add' } | { what: 'correct'; title: ShownTitle } | { what: 'takeBack'; change: Change }

const Occupation = ({ occupation, tried }: { occupation: OccupationView; tried: string | undefined }) => {
  const t = useTexts(catalogueTexts)
  const label = useLabel()
  const navigate = useNavigate({ from: '/stillinger/$code' })
  const [open, setOpen] = useState<Open | null>(tried === undefined ? null : { what: 'add' })
  const [done, setDone] = useState<string | null>(null)
  const close = () => {
    setOpen(null)
    if (tried !== undefined) void navigate({ search: {}, replace: true })
  }
  const dialog = {
    onClose: close,
    onDone: (message: string) => {
      close()
      setDone(message)
    },
  }
  const takeBack = (change: Change) => setOpen({ what: 'takeBack', change })
  return (
    <>
      <PageHeading
        title={label(occupation.label)}
        lead={`${occupation.code} · ${label(occupation.group.label)}`}
        back={<BackLink to="/stillinger">{t('backToCatalogue')}</BackLink>}
        actions={
          <Button look="primary" icon="plus" onClick={() => setOpen({ what: 'add' })}>
            {t('add')}
          </Button>
        }
      />
      <div className="stack wide">
        <DoneNotice message={done} />
        <div className="columns">
          <OccupationTitles
            occupation={occupation}
            onCorrect={(title) => setOpen({ what: 'correct', title })}
            onTakeBack={takeBack}
          />
          <aside className="stack">
            <OccupationNeighbours occupation={occupation} />
            <OfficialNames uris={occupation.uris} />
          </aside>
        </div>
        {occupation.changes.length > 0 && (
          <OccupationChanges changes={occupation.changes} onTakeBack={takeBack} />
        )}
      </div>
      {open?.what === 'add' && <AddTitleDialog {...dialog} occupation={occupation} initial={tried} />}
      {open?.what === 'correct' && (
        <CorrectTitleDialog {...dialog} occupation={occupation} title={open.title} />
      )}
      {open?.what === 'takeBack' && <TakeBackDialog {...dialog} change={open.change} />}
    </>
  )
}

/** One occupation: everything it is called, where each title comes from, and what lies near it. */
export const OccupationPage = () => {
  const t = useTexts(catalogueTexts)
  const { code } = useParams({ from: '/stillinger/$code' })
  const { tilfoej } = useSearch({ from: '/stillinger/$code' })
  const query = useOccupation(code)
  return (
    <PageBoundary query={query} back={<BackLink to="/stillinger">{t('backToCatalogue')}</BackLink>}>
      {(occupation) => <Occupation key={occupation.code} occupation={occupation} tried={tilfoej} />}
    </PageBoundary>
  )
}
