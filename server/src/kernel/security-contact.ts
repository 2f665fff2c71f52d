import { z } from 'zod'

/** Whom to tell of a weakness, as RFC 9116 has it. */
export type SecurityContact = {
  /** `mailto:…` or `https://…` */
  address: string
  /** The instant after which the contact may be out of date; null: a year from each start. */
  expires: string | null
}

/** A mail address, with or without `mailto:`, or the https address of a form. */
export const securityContact = z
  .string()
  .max(500)
  .transform((value) => (z.email().safeParse(value).success ? `mailto:${value}` : value))
  .refine(
    (value) =>
      z.email().safeParse(value.replace(/^mailto:/, '')).success ||
      (URL.canParse(value) && new URL(value).protocol === 'https:'),
  )
  .describe('a mail address like sikkerhed@example.dk, or the https address of a form')

export const securityPolicyUntil = z
  .string()
  .refine((value) => z.iso.date().safeParse(value).success)
  .transform((value) => `${value}T00:00:00.000Z`)
  .describe('a day like 2027-06-30')
