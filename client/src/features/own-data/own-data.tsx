import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { trpc } from '../../app/trpc'
import { useTexts } from '../../i18n/texts'
import { useLocale } from '../../i18n/use-label'
import { ActionProblem } from '../../ui/action-problem'
import { Button, ButtonLink } from '../../ui/button'
import { Card } from '../../ui/card'
import { DoneNotice } from '../../ui/done-notice'
import { PageHeading } from '../../ui/page-heading'
import { saveFile, savePdf } from '../../ui/save-file'
import { DataTrail } from './data-trail'
import { ErasureNotice } from './erasure-notice'
import { ownDataTexts } from './own-data.texts'

/** Makes the files and hands the chosen one to the browser; `data` is the name of what was saved last. */
const useExport = () => {
  const client = useQueryClient()
  const language = useLocale()
  const make = useMutation(trpc.ownData.export.mutationOptions())
  return useMutation({
    mutationFn: async (form: 'pdf' | 'json'): Promise<string> => {
      const { data, fileName, pdfBase64 } = await make.mutateAsync({ language })
      const name = `${fileName}.${form}`
      if (form === 'json') saveFile(name, JSON.stringify(data, null, 2), 'application/json')
      else savePdf(name, pdfBase64)
      return name
    },
    onSettled: () => client.invalidateQueries(trpc.ownData.trail.pathFilter()),
  })
}

/** About one's own data: correct it, say yes and no to its use, take it along, see who has seen it. */
export const OwnData = ({ rights }: { rights: ReactNode }) => {
  const t = useTexts(ownDataTexts)
  const { mutate, isPending, error, data } = useExport()
  return (
    <>
      <PageHeading title={t('title')} lead={t('lead')} />
      <div className="stack wide">
        <ErasureNotice />
        <Card title={t('correct')}>
          <div className="stack">
            <p>{t('correctText')}</p>
            <div className="actions">
              <ButtonLink to="/mig/jobmaal">{t('toGoals')}</ButtonLink>
            </div>
          </div>
        </Card>
        {rights}
        <Card title={t('take')}>
          <div className="stack">
            <p>{t('takeText')}</p>
            <ActionProblem error={error} />
            <DoneNotice message={data ? t('saved', { file: data }) : null} />
            <div className="actions">
              <Button busy={isPending} onClick={() => mutate('pdf')}>
                {t('readable')}
              </Button>
              <Button busy={isPending} onClick={() => mutate('json')}>
                {t('machine')}
              </Button>
            </div>
          </div>
        </Card>
        <DataTrail />
      </div>
    </>
  )
}
