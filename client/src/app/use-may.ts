import { type ProcedureName, scopeFor } from '@virkelyst/shared/accounts/policy'
import { useRole } from './session'

/** Whether the seat acted from may call a procedure at all: `may('referrals.propose')`. A page shows no button that the policy refuses. */
export const useMay = () => {
  const role = useRole()
  return (procedure: ProcedureName): boolean => scopeFor(procedure, role) !== null
}
