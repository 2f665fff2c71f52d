import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { homePath } from '../../app/home-path'
import { meQuery, useMe } from '../../app/session'
import { trpc } from '../../app/trpc'
import { defineTexts, useTexts } from '../../i18n/texts'
import { Button } from '../../ui/button'
import { PageHeading } from '../../ui/page-heading'
import { problemOf } from '../../ui/problem'
import { ProblemNotice } from '../../ui/problem-notice'
import { TextField } from '../../ui/text-field'

const texts = defineTexts('redeem-code', {
  da: {
    title: 'Velkommen, {{name}}',
    lead: 'Du er logget ind, men vi ved endnu ikke, hvem du er hos kommunen. Har du fået en kode af din jobkonsulent, så skriv den her.',
    code: 'Din kode',
    hint: '8 tegn, fx K7PM-4WQ2',
    send: 'Fortsæt',
    others:
      'Er du her for en virksomhed, skal din virksomhed give dig adgang med virksomhedens CVR-nummer. Arbejder du i kommunen, giver jeres administrator dig en rolle.',
  },
  en: {
    title: 'Welcome, {{name}}',
    lead: 'You are signed in, but we do not yet know who you are with the municipality. If your job consultant gave you a code, enter it here.',
    code: 'Your code',
    hint: '8 characters, such as K7PM-4WQ2',
    send: 'Continue',
    others:
      'If you are here for a company, it must give you access with its CVR number. If you work for the municipality, your administrator gives you a role.',
  },
})

/** For one signed in without a role: a citizen's one-time code, and words for the others. */
export const RedeemCodePage = () => {
  const t = useTexts(texts)
  const me = useMe()
  const client = useQueryClient()
  const router = useRouter()
  const [code, setCode] = useState('')
  const redeem = useMutation(
    trpc.accounts.redeemLinkCode.mutationOptions({
      onSuccess: async (linked) => {
        client.setQueryData(meQuery().queryKey, linked)
        await router.navigate({ to: homePath(linked) })
      },
    }),
  )
  const fieldError = problemOf(redeem.error).details.fields?.code
  return (
    <>
      <PageHeading title={t('title', { name: me.user?.name ?? '' })} lead={t('lead')} />
      <form className="stack" action={() => redeem.mutate({ code })}>
        {redeem.error && !fieldError ? <ProblemNotice error={redeem.error} /> : null}
        <TextField
          label={t('code')}
          hint={t('hint')}
          name="code"
          width="medium"
          autoComplete="one-time-code"
          autoCapitalize="characters"
          spellCheck={false}
          error={redeem.error ? fieldError : undefined}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <div className="actions">
          <Button look="primary" type="submit" busy={redeem.isPending}>
            {t('send')}
          </Button>
        </div>
        <p className="quiet">{t('others')}</p>
      </form>
    </>
  )
}
