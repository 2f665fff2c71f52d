import { TermsPlan } from '../../features/hour-plans/terms-plan'
import { VerdictList } from '../../features/placement-rules/verdict-list'
import { RepresentativeSigning } from '../../features/placements/representative-signing'

/** The page behind a representative's link. */
export const RepresentativePage = () => (
  <RepresentativeSigning
    check={(answer) => <VerdictList verdict={answer} />}
    plan={({ terms, kind }) => <TermsPlan terms={terms} kind={kind} />}
  />
)
