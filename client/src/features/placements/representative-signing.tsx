import { useMutation } from '@tanstack/react-query'
import { placementKindLabels } from '@virkelyst/shared/placement-rules/placement.labels'
import type { CheckAnswer } from '@virkelyst/shared/placement-rules/verdict.schema'
import {
  type RepresentativeView,
  representativeSignInput,
} from '@virkelyst/shared/placements/placement.schema'
import { type ReactNode, useEffect, useState } from 'react'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { PageHeading } from '../../ui/page-heading'
import { problemOf } from '../../ui/problem'
import { ProblemNotice } from '../../ui/problem-notice'
import { LoadingState } from '../../ui/states'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { representativeTexts } from './representative.texts'
import { TermsDetails } from './terms-details'

const Offer = ({
  view,
  token,
  check,
  plan,
}: {
  view: RepresentativeView
  token: string
  check: (answer: CheckAnswer) => ReactNode
  plan: (view: RepresentativeView) => ReactNode
}) => {
  const t = useTexts(representativeTexts)
  const format = useFormat()
  const label = useLabel()
  const [name, setName] = useState(view.representativeName)
  const { errors, check: checkInput } = useCheckedInput(representativeSignInput)
  const sign = useMutation(trpc.placements.representativeSign.mutationOptions())
  if (sign.isSuccess)
    return (
      <Notice tone="success" live title={t('thanks')}>
        <p>{t('thanksText')}</p>
      </Notice>
    )
  return (
    <div className="stack wide">
      <p className="lead">{t('lead', { company: view.companyName })}</p>
      <Card title={t('agreement')}>
        <div className="stack">
          <p>
            <strong>{view.terms.title}</strong>
            <br />
            {t('what', { kind: label(placementKindLabels[view.kind]), unit: view.unitName })}
          </p>
          <TermsDetails terms={view.terms} />
          {plan(view)}
          <p>{t('signedBy', { name: view.employerName, date: format.date(view.employerSignedAt) })}</p>
        </div>
      </Card>
      {view.check && view.check.findings.length > 0 && <Card title={t('rules')}>{check(view.check)}</Card>}
      <Card look="attention">
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!sign.isPending)
              checkInput({ token, name, digest: view.digest }, (input) => sign.mutate(input))
          }}
        >
          <p>{t('declaration')}</p>
          <TextField
            label={t('name')}
            hint={t('nameHint')}
            width="medium"
            autoComplete="name"
            value={name}
            error={errors.name}
            onChange={({ target }) => setName(target.value)}
          />
          <ActionProblem error={sign.error} />
          <div className="actions">
            <Button look="primary" type="submit" busy={sign.isPending}>
              {t('sign')}
            </Button>
          </div>
          <p className="quiet">{t('refuse')}</p>
          <p className="quiet small">{t('valid', { date: format.lastDay(view.expiresAt) })}</p>
        </form>
      </Card>
    </div>
  )
}

/** What an employee representative reads and signs. The token lies behind the `#` and is in no address a server sees. */
export const RepresentativeSigning = ({
  check,
  plan,
}: {
  check: (answer: CheckAnswer) => ReactNode
  /** The plan in the terms, drawn by the page: it belongs to another feature. */
  plan: (view: RepresentativeView) => ReactNode
}) => {
  const t = useTexts(representativeTexts)
  const [token] = useState(() => window.location.hash.slice(1))
  const { mutate, data, error, isPending } = useMutation(trpc.placements.representativeView.mutationOptions())
  useEffect(() => {
    if (token !== '') mutate({ token })
  }, [mutate, token])
  return (
    <>
      <PageHeading title={t('title')} />
      {token === '' ? (
        <Notice tone="warning" title={t('noLink')}>
          <p>{t('noLinkText')}</p>
        </Notice>
      ) : data ? (
        <Offer view={data} token={token} check={check} plan={plan} />
      ) : isPending ? (
        <LoadingState />
      ) : (
        <ProblemNotice
          error={error}
          onRetry={problemOf(error).reason === 'link_not_valid' ? undefined : () => mutate({ token })}
        />
      )}
    </>
  )
}
