import { type ClaimSource, type Claims, valuesOf } from './claim-source'

/** How strongly an issuer must say that somebody was recognised; `unchecked` leaves it to the issuer's own settings. */
export type Assurance =
  | 'unchecked'
  | {
      /** Accepted values of `acr`, or of the claim that stands in its place. */
      acr?: readonly string[] | undefined
      claim?: ClaimSource | undefined
      /** One of these ways must have been used. */
      amr?: readonly string[] | undefined
    }

const standard = (name: string): ClaimSource => ({ path: [name], prefix: '' })

/** Whether the signed claims say what is asked for. What the issuer does not say counts as too weak. */
export const isStrongEnough = (idToken: Claims, assurance: Assurance): boolean => {
  if (assurance === 'unchecked') return true
  const holds = (source: ClaimSource, accepted: readonly string[] | undefined) =>
    accepted === undefined || valuesOf(idToken, source).some((value) => accepted.includes(value))
  return holds(assurance.claim ?? standard('acr'), assurance.acr) && holds(standard('amr'), assurance.amr)
}

/** What to ask the issuer for, where it is asked by `acr_values`. */
export const acrValues = (assurance: Assurance): string | null =>
  assurance === 'unchecked' || assurance.claim !== undefined ? null : (assurance.acr?.join(' ') ?? null)
