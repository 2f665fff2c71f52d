import { useMutation } from '@tanstack/react-query'
import { placementKindLabels } from '@virkelyst/shared/placement-rules/placement.labels'
import type { CheckAnswer } from '@virkelyst/shared/placement-rules/verdict.schema'
import {
  type RepresentativeView,
  representativeSignInput,
} from '@virkelyst/shared/placements/placement.schema'
import { type ReactNode, useEffect, useState } from 'react'
import { trpc } from '../../app/trpc'
import { defineTexts, useTexts } from '../../i18n/texts'
import { useFormat } from '../../i18n/use-format'
import { useLabel } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { Card } from '../../ui/card'
import { Notice } from '../../ui/notice'
import { PageHeading } from '../../ui/page-heading'
import { ProblemNotice } from '../../ui/problem-notice'
import { LoadingState } from '../../ui/states'
import { TextField } from '../../ui/text-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { TermsDetails } from './terms-details'

const texts = defineTexts('representative', {
  da: {
    title: 'Underskrift som medarbejderrepræsentant',
    lead: '{{company}} vil indgå denne aftale og beder om din underskrift. Du behøver ikke at logge ind.',
    what: '{{kind}} hos {{unit}}',
    agreement: 'Aftalen',
    rules: 'Regeltjek',
    signedBy: '{{name}} har underskrevet for virksomheden {{date}}.',
    valid: 'Linket gælder til {{date}}. At læse aftalen bruger det ikke.',
    declaration:
      'Jeg er medarbejderrepræsentant for faget på arbejdspladsen, er blevet hørt, og har ingen indvendinger mod aftalen.',
    name: 'Dit navn',
    nameHint: 'Det står som underskrift.',
    sign: 'Underskriv aftalen',
    refuse:
      'Vil du ikke underskrive, skal du ikke gøre noget her. Tal med virksomheden eller din fagforening.',
    thanks: 'Tak for din underskrift',
    thanksText: 'Virksomheden kan nu sende aftalen til kommunen. Du kan lukke siden.',
    noLink: 'Linket mangler noget',
    noLinkText: 'Åbn det link, du har fået, igen, og kopiér det hele.',
  },
  en: {
    title: 'Signing as employee representative',
    lead: '{{company}} wishes to make this agreement and asks for your signature. You need not sign in.',
    what: '{{kind}} at {{unit}}',
    agreement: 'The agreement',
    rules: 'Rule check',
    signedBy: '{{name}} signed for the company on {{date}}.',
    valid: 'The link is good until {{date}}. Reading the agreement does not use it.',
    declaration:
      'I represent the employees of the trade at the workplace, have been heard, and have no objection to the agreement.',
    name: 'Your name',
    nameHint: 'It stands as the signature.',
    sign: 'Sign the agreement',
    refuse: 'If you do not wish to sign, do nothing here. Talk to the company or to your union.',
    thanks: 'Thank you for signing',
    thanksText: 'The company can now send the agreement to the municipality. You may close the page.',
    noLink: 'Something of the link is missing',
    noLinkText: 'Open the link you were given again, and copy all of it.',
  },
})

const Offer = ({
  view,
  token,
  check,
}: {
  view: RepresentativeView
  token: string
  check: (answer: CheckAnswer) => ReactNode
}) => {
  const t = useTexts(texts)
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
          <p className="quiet small">{t('valid', { date: format.date(view.expiresAt) })}</p>
        </form>
      </Card>
    </div>
  )
}

/** What an employee representative reads and signs. The token lies behind the `#` and is in no address a server sees. */
export const RepresentativeSigning = ({ check }: { check: (answer: CheckAnswer) => ReactNode }) => {
  const t = useTexts(texts)
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
        <Offer view={data} token={token} check={check} />
      ) : isPending ? (
        <LoadingState />
      ) : (
        <ProblemNotice error={error} onRetry={() => mutate({ token })} />
      )}
    </>
  )
}
