import { useNavigate } from '@tanstack/react-router'
import type { CompanyView, UnitView } from '@virkelyst/shared/companies/company.schema'
import { factsSoFar, type OfferFacts } from '@virkelyst/shared/placement-rules/order-offer.rules'
import { type PlacementKind, placementKinds } from '@virkelyst/shared/placement-rules/placement.kinds'
import { placementKindLabels } from '@virkelyst/shared/placement-rules/placement.labels'
import { beginNamedInput } from '@virkelyst/shared/placements/placement.schema'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { useLabel } from '../../i18n/use-label'
import { fieldId } from '../../ui/field'
import { SelectField } from '../../ui/select-field'
import { useCheckedInput } from '../../ui/use-checked-input'
import { termsTexts } from './terms.texts'
import { TermsEditor } from './terms-editor'
import type { TypedTerms } from './terms-form'
import { usePlacementActs } from './use-placements'

const addressOf = ({ name, address, postalCode, postalName }: UnitView) =>
  `${name}, ${address}, ${postalCode} ${postalName}`

/** What is known of a company already: nobody is asked for it again. */
const known = (company: CompanyView, unit: UnitView | undefined): TypedTerms => {
  const [contact] = company.contacts
  return {
    workplace: unit && addressOf(unit),
    sector: company.sector,
    collectiveAgreement: company.collectiveAgreement ?? undefined,
    contact: {
      name: contact?.name,
      email: contact?.email,
      phone: contact?.phone ?? undefined,
    },
  }
}

/** A placement for a person of the own municipality at a company that was talked to: a draft for the company to sign. */
export const BeginNamed = ({
  citizenId,
  company,
  rules,
}: {
  citizenId: string
  company: CompanyView
  /** Holds the offer against the rules, put in by the page. */
  rules: (offer: { cvr: string; pNumber: string; facts: OfferFacts }) => ReactNode
}) => {
  const t = useTexts(termsTexts)
  const label = useLabel()
  const navigate = useNavigate()
  const { beginNamed } = usePlacementActs()
  const { errors, check } = useCheckedInput(beginNamedInput)
  const only = company.units.length === 1 ? company.units[0] : undefined
  const [kind, setKind] = useState<PlacementKind>('work_placement')
  const [unit, setUnit] = useState(only)
  const [first] = useState(() => known(company, only))
  const [terms, setTerms] = useState(first)
  return (
    <TermsEditor
      kind={kind}
      terms={terms}
      onTerms={setTerms}
      errors={errors}
      unsaved={!beginNamed.isSuccess && terms !== first}
      mutation={beginNamed}
      submitLabel={t('begin')}
      onSubmit={() =>
        check({ kind, citizenId, cvr: company.cvr, pNumber: unit?.pNumber, terms }, (input) =>
          beginNamed.mutate(input, {
            onSuccess: ({ id }) =>
              void navigate({
                to: '/forloeb/$placementId',
                params: { placementId: id },
                ignoreBlocker: true,
              }),
          }),
        )
      }
      before={
        <section className="card form-section stack">
          <h2>{t('partKind')}</h2>
          <SelectField
            label={t('kind')}
            withoutEmpty
            options={placementKinds.map((value) => ({ value, label: label(placementKindLabels[value]) }))}
            value={kind}
            onChange={({ target }) =>
              setKind(placementKinds.find((one) => one === target.value) ?? 'work_placement')
            }
          />
          {only ? null : (
            <SelectField
              id={fieldId('pNumber')}
              label={t('unit')}
              error={errors.pNumber}
              options={company.units.map((one) => ({ value: one.pNumber, label: addressOf(one) }))}
              value={unit?.pNumber ?? ''}
              onChange={({ target }) => {
                const chosen = company.units.find(({ pNumber }) => pNumber === target.value)
                setUnit(chosen)
                setTerms({ ...terms, workplace: chosen && addressOf(chosen) })
              }}
            />
          )}
        </section>
      }
    >
      {unit && rules({ cvr: company.cvr, pNumber: unit.pNumber, facts: factsSoFar(kind, terms) })}
    </TermsEditor>
  )
}
