import { Link } from '@tanstack/react-router'
import { placementKindLabels } from '@virkelyst/shared/placement-rules/placement.labels'
import type { CheckAnswer, Finding } from '@virkelyst/shared/placement-rules/verdict.schema'
import { authorityLabels } from '@virkelyst/shared/placements/placement.labels'
import { type ReactNode, useState } from 'react'
import { useRole } from '../../app/session'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ButtonLink } from '../../ui/button'
import { Card } from '../../ui/card'
import { DescriptionList } from '../../ui/description-list'
import { DoneNotice } from '../../ui/done-notice'
import { JumpNav, type PagePart, PageParts } from '../../ui/jump-nav'
import { Notice } from '../../ui/notice'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { Tag } from '../../ui/tag'
import { ActButtons } from './act-buttons'
import { type Doing, labelOfDoing, type ShownPlacement } from './doing'
import { LapsedNotice } from './lapsed-notice'
import { PlacementTag } from './placement.tags'
import { PlacementActDialog } from './placement-acts'
import { PlacementPath } from './placement-path'
import { PlacementRecord } from './placement-record'
import { PlacementTurn } from './placement-turn'
import { placementsTexts } from './placements.texts'
import { TermsDetails } from './terms-details'
import '../../ui/styles/work.css'

const Side = ({ placement }: { placement: ShownPlacement }) => {
  const t = useTexts(placementsTexts)
  const label = useLabel()
  const employer = useRole() === 'employer'
  const citizenId = 'citizenId' in placement ? placement.citizenId : null
  return (
    <Card look="flat">
      <DescriptionList
        single
        entries={[
          {
            term: t('person'),
            value:
              citizenId !== null ? (
                <Link to="/borgere/$citizenId" params={{ citizenId }}>
                  {placement.personName}
                </Link>
              ) : (
                (placement.personName ?? t(placement.hasPerson ? 'somebody' : 'nobodyYet'))
              ),
          },
          {
            term: t('company'),
            value: [...new Set([placement.companyName, placement.unitName])].join(' · '),
          },
          { term: t('municipality'), value: placement.municipalityName },
          { term: t('decides'), value: label(authorityLabels[placement.authority]) },
          placement.orderId !== null &&
            placement.orderNumber !== null && {
              term: t('orderTerm'),
              value: (
                <Link
                  to={employer ? '/ordrer/$orderId' : '/arbejdsliste/$orderId'}
                  params={{ orderId: placement.orderId }}
                >
                  {t('order', { number: placement.orderNumber })}
                </Link>
              ),
            },
        ]}
      />
    </Card>
  )
}

const Agreement = ({ placement }: { placement: ShownPlacement }) => {
  const t = useTexts(placementsTexts)
  return (
    <>
      {placement.sentBackReason && (
        <Notice tone="warning" title={t('sentBack')}>
          <p className="preline">{placement.sentBackReason}</p>
        </Notice>
      )}
      <Card>
        <div className="stack">
          <div className="spread">
            <h2>{t('agreement')}</h2>
            {placement.status === 'drafted' && (
              <ButtonLink small to="/forloeb/$placementId/ret" params={{ placementId: placement.id }}>
                {t('edit')}
              </ButtonLink>
            )}
          </div>
          <TermsDetails terms={placement.terms} />
        </div>
      </Card>
    </>
  )
}

/** A placement for those who act on it: whose turn it is, what is agreed, what the rules say, who signed and decided. */
export const PlacementView = ({
  placement,
  check,
  findings,
  panels,
}: {
  placement: ShownPlacement
  /** What the rules say, drawn by the page: it belongs to another feature. */
  check: (answer: CheckAnswer) => ReactNode
  /** Single findings, drawn likewise. */
  findings: (found: readonly Finding[]) => ReactNode
  /** What other features add: hours, follow-up, documents. */
  panels: readonly PagePart[]
}) => {
  const t = useTexts(placementsTexts)
  const label = useLabel()
  const format = useFormat()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [done, setDone] = useState<string | null>(null)
  const start = (next: Doing) => {
    setDone(null)
    setDoing(next)
  }
  const { check: verdict } = placement
  const parts: PagePart[] = [
    { id: 'aftale', title: t('agreement'), content: <Agreement placement={placement} /> },
    ...(verdict !== null && verdict.findings.length > 0
      ? [{ id: 'regler', title: t('rules'), content: <Card title={t('rules')}>{check(verdict)}</Card> }]
      : []),
    ...panels,
    {
      id: 'sag',
      title: t('case'),
      content: <PlacementRecord placement={placement} onMirror={() => start('mirror')} />,
    },
  ]
  return (
    <>
      <PageHeading
        title={placement.title}
        back={<BackLink to="/forloeb">{t('back')}</BackLink>}
        tag={
          <>
            <Tag>{label(placementKindLabels[placement.kind])}</Tag>
            <PlacementTag status={placement.status} />
            <span className="quiet">{t('number', { number: placement.number })}</span>
          </>
        }
      />
      <div className="stack wide">
        <PlacementPath placement={placement} />
        <DoneNotice message={done} />
        {'lapsed' in placement && (
          <LapsedNotice placement={placement} findings={findings} onAssess={() => start('assess')} />
        )}
        <div className="order-layout">
          <div className="stack">
            <Card look={placement.acts.length > 0 ? 'attention' : 'flat'} title={t('nextStep')}>
              <div className="stack">
                <PlacementTurn placement={placement} />
                <ActButtons placement={placement} onAct={start} />
              </div>
            </Card>
            <JumpNav label={t('onThisPage')} parts={parts} />
          </div>
          <div className="order-main">
            <PageParts parts={parts} />
          </div>
          <Side placement={placement} />
        </div>
      </div>
      {doing && (
        <PlacementActDialog
          doing={doing}
          placement={placement}
          onClose={() => setDoing(null)}
          onDone={(what) => {
            setDoing(null)
            if (what === 'mirror') setDone(t('mirroredAt', { date: format.date(new Date().toISOString()) }))
            else if (what !== 'invite') setDone(t('done_generic', { act: label(labelOfDoing(what)) }))
          }}
        />
      )}
    </>
  )
}
