import type { PlacementKind } from '@virkelyst/shared/placement-rules/placement.kinds'
import { type ReactNode, useState } from 'react'
import { useTexts } from '../../i18n/texts'
import { ActionProblem } from '../../ui/action-problem'
import { Button } from '../../ui/button'
import { ErrorSummary } from '../../ui/error-summary'
import { LeaveGuard } from '../../ui/leave-guard'
import { termsTexts } from './terms.texts'
import { termsErrors } from './terms-errors'
import { TermsFields, type TypedTerms } from './terms-form'

type Names = ReturnType<typeof useTexts<(typeof termsTexts)['da']>>
const otherNames = {
  pNumber: 'unit',
  'contact.name': 'contactName',
  'contact.email': 'contactEmail',
  'contact.phone': 'contactPhone',
} as const
const nameOf = (path: string, t: Names): string =>
  t(path in otherNames ? otherNames[path as keyof typeof otherNames] : (path as 'title'))

/** The form of what is agreed: what is wrong stands beside its field and in a summary, what was typed is not lost unasked. */
export const TermsEditor = ({
  kind,
  terms,
  onTerms,
  errors,
  unsaved,
  mutation,
  submitLabel,
  onSubmit,
  before,
  children,
}: {
  kind: PlacementKind
  terms: TypedTerms
  onTerms: (terms: TypedTerms) => void
  /** Error codes by path of the whole input; those of the terms are shown here. */
  errors: Readonly<Record<string, string>>
  unsaved: boolean
  mutation: { isPending: boolean; error: unknown }
  submitLabel: string
  onSubmit: () => void
  /** What is asked before the terms; its errors stand by the names of its fields. */
  before?: ReactNode
  /** What the rules say of it, put in by the page. */
  children?: ReactNode
}) => {
  const t = useTexts(termsTexts)
  const [attempt, setAttempt] = useState(0)
  const wrong = termsErrors(errors)
  const { pNumber } = errors
  const listed = pNumber === undefined ? wrong : { pNumber, ...wrong }
  return (
    <form
      className="stack wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (mutation.isPending) return
        setAttempt(attempt + 1)
        onSubmit()
      }}
    >
      <LeaveGuard unsaved={unsaved} />
      <ErrorSummary
        attempt={attempt}
        errors={Object.entries(listed).map(([name, code]) => ({ name, label: nameOf(name, t), code }))}
      />
      {before}
      <TermsFields kind={kind} terms={terms} onTerms={onTerms} errors={wrong} />
      {children}
      <ActionProblem error={mutation.error} />
      <div className="actions">
        <Button look="primary" type="submit" busy={mutation.isPending}>
          {submitLabel}
        </Button>
      </div>
    </form>
  )
}
