import type { HeldGrant } from '@virkelyst/db/accounts/sessions.repository'
import type { Seat } from '@virkelyst/shared/accounts/account.schema'
import { type Actor, type Role, roles } from '@virkelyst/shared/accounts/roles'

type SeatKey = Pick<Seat, 'role' | 'municipalityCode'>
const isSame = (a: SeatKey, b: SeatKey) => a.role === b.role && a.municipalityCode === b.municipalityCode

/** One seat per role and municipality, an employer's companies gathered in one; in the order of `roles`. */
export const seatsOf = (grants: readonly HeldGrant[]): Seat[] => {
  const seats: Seat[] = []
  for (const { role, municipalityCode, municipalityName, cvr } of grants) {
    const key = { role, municipalityCode: role === 'employer' ? null : municipalityCode }
    let seat = seats.find((each) => isSame(each, key))
    if (!seat) {
      seat = { ...key, municipalityName: role === 'employer' ? null : municipalityName, cvrNumbers: [] }
      seats.push(seat)
    }
    if (cvr !== null && !seat.cvrNumbers.includes(cvr)) seat.cvrNumbers.push(cvr)
  }
  const rank = (seat: Seat) => roles.indexOf(seat.role)
  return seats.sort(
    (a, b) => rank(a) - rank(b) || (a.municipalityCode ?? '').localeCompare(b.municipalityCode ?? ''),
  )
}

/** The seat chosen where it is still held, else the first; null for one without any role. */
export const chosenSeat = (
  seats: readonly Seat[],
  chosen: { role: Role | null; municipalityCode: string | null },
): Seat | null =>
  seats.find((seat) => seat.role === chosen.role && seat.municipalityCode === chosen.municipalityCode) ??
  seats[0] ??
  null

export const actorIn = (
  seat: Seat,
  user: { id: string; name: string },
  grants: readonly HeldGrant[],
): Actor => {
  const own = grants.find((grant) => grant.role === 'citizen' && isSame(grant, seat))
  return {
    userId: user.id,
    name: user.name,
    role: seat.role,
    cvrNumbers: seat.role === 'employer' ? seat.cvrNumbers : [],
    municipalityCode: seat.municipalityCode,
    citizenId: seat.role === 'citizen' ? (own?.citizenId ?? null) : null,
  }
}
