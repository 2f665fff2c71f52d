import { useNavigate, useParams } from '@tanstack/react-router'
import { termsInput } from '@virkelyst/shared/placements/placement.schema'
import { useState } from 'react'
import { useRole } from '../../app/session'
import { useTexts } from '../../i18n/texts'
import { serverFieldErrors } from '../../ui/field-errors'
import { Notice } from '../../ui/notice'
import { PageBoundary } from '../../ui/page-boundary'
import { BackLink, PageHeading } from '../../ui/page-heading'
import { useCheckedInput } from '../../ui/use-checked-input'
import type { ShownPlacement } from './doing'
import { termsTexts } from './terms.texts'
import { TermsEditor } from './terms-editor'
import type { TypedTerms } from './terms-form'
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
  const [saved, setSaved] = useState(false)
  const { errors, check } = useCheckedInput(termsInput)
  const planWrong = Object.keys(serverFieldErrors(saveTerms.error)).some((path) => path.startsWith('plan.'))
  const onSuccess = () => {
    setSaved(true)
    void navigate({
      to: '/forloeb/$placementId',
      params: { placementId: placement.id },
      ignoreBlocker: true,
    })
  }
  return (
    <>
      <PageHeading title={t('editTitle')} lead={t('editLead')} back={<Back id={placement.id} />} />
      {placement.status === 'drafted' ? (
        <>
          {planWrong && (
            <Notice tone="warning" live>
              <p>{t('planWrong')}</p>
            </Notice>
          )}
          <TermsEditor
            kind={placement.kind}
            terms={terms}
            onTerms={setTerms}
            errors={errors}
            unsaved={!saved && terms !== placement.terms}
            mutation={saveTerms}
            submitLabel={t('save')}
            onSubmit={() =>
              check({ id: placement.id, version: placement.version, terms }, (input) =>
                saveTerms.mutate(input, { onSuccess }),
              )
            }
          />
        </>
      ) : (
        <Notice tone="warning">
          <p>{t('locked')}</p>
        </Notice>
      )}
    </>
  )
}

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
