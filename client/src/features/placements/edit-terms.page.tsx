import { useNavigate, useParams } from '@tanstack/react-router'
import { termsInput } from '@virkelyst/shared/placements/placement.schema'
import { useState } from 'react'
import { useRole } from '../../app/session'
import { useTexts } from '../../i18n/texts'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { ErrorSummary } from '../../ui/error-summary'
import { LeaveGuard } from '../../ui/leave-guard'
import { Notice } from '../../ui/notice'
import { PageBoundary } from '../../ui/page-boundary'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { useCheckedInput } from '../../ui/use-checked-input'
import type { ShownPlacement } from './placement-view'
import { termsTexts } from './terms.texts'
import { termsErrors } from './terms-errors'
import { TermsFields, type TypedTerms } from './terms-form'
import { useEmployerPlacement, usePlacementActs, useStaffPlacement } from './use-placements'

const Back = ({ id }: { id: string }) => {
  const t = useTexts(termsTexts)
  return (
    <BackLink to="/forloeb/$placementId" params={{ placementId: id }}>
      {t('backToPlacement')}
    </BackLink>
  )
}

const EditTerms = ({ placement }: { placement: ShownPlacement }) => {
  const t = useTexts(termsTexts)
  const navigate = useNavigate()
  const { saveTerms } = usePlacementActs()
  const [terms, setTerms] = useState<TypedTerms>(placement.terms)
  const [attempt, setAttempt] = useState(0)
  const [saved, setSaved] = useState(false)
  const { errors, check } = useCheckedInput(termsInput)
  const wrong = termsErrors(errors)
  const locked = placement.status !== 'drafted'
  const submit = () => {
    setAttempt(attempt + 1)
    check({ id: placement.id, version: placement.version, terms }, (input) =>
      saveTerms.mutate(input, {
        onSuccess: () => {
          setSaved(true)
          void navigate({
            to: '/forloeb/$placementId',
            params: { placementId: placement.id },
            ignoreBlocker: true,
          })
        },
      }),
    )
  }
  return (
    <>
      <PageHeading title={t('editTitle')} lead={t('editLead')} back={<Back id={placement.id} />} />
      {locked ? (
        <Notice tone="warning">
          <p>{t('locked')}</p>
        </Notice>
      ) : (
        <form
          className="stack wide"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            if (!saveTerms.isPending) submit()
          }}
        >
          <LeaveGuard unsaved={!saved && terms !== placement.terms} />
          <ErrorSummary
            attempt={attempt}
            errors={Object.entries(wrong).map(([name, code]) => ({ name, label: nameOf(name, t), code }))}
          />
          <TermsFields kind={placement.kind} terms={terms} onTerms={setTerms} errors={wrong} />
          <ActionProblem error={saveTerms.error} />
          <div className="actions">
            <Button look="primary" type="submit" busy={saveTerms.isPending}>
              {t('save')}
            </Button>
          </div>
        </form>
      )}
    </>
  )
}

type Names = ReturnType<typeof useTexts<(typeof termsTexts)['da']>>
const nameOf = (name: string, t: Names): string =>
  name === 'contact.name'
    ? t('contactName')
    : name === 'contact.email'
      ? t('contactEmail')
      : name === 'contact.phone'
        ? t('contactPhone')
        : t(name as 'title')

const StaffEdit = ({ id }: { id: string }) => (
  <PageBoundary query={useStaffPlacement(id)} back={<Back id={id} />}>
    {(placement) => <EditTerms key={placement.version} placement={placement} />}
  </PageBoundary>
)
const EmployerEdit = ({ id }: { id: string }) => (
  <PageBoundary query={useEmployerPlacement(id)} back={<Back id={id} />}>
    {(placement) => <EditTerms key={placement.version} placement={placement} />}
  </PageBoundary>
)

/** Changes what is agreed, while nobody has signed it. */
export const EditTermsPage = () => {
  const { placementId } = useParams({ from: '/forloeb/$placementId/ret' })
  return useRole() === 'employer' ? <EmployerEdit id={placementId} /> : <StaffEdit id={placementId} />
}
