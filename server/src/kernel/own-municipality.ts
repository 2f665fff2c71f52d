import type { Actor } from '@virkelyst/shared/accounts/roles'
import { AppError } from '@virkelyst/shared/kernel/errors'

/** @throws AppError `role` for an actor of no municipality */
export const municipalityOf = (actor: Actor): string => {
  if (actor.municipalityCode === null) throw new AppError('role')
  return actor.municipalityCode
}
