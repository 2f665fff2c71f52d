/** Driving licence categories that adverts ask for. */
export const drivingLicences = ['AM', 'A', 'B', 'BE', 'C1', 'C', 'CE', 'D1', 'D'] as const
export type DrivingLicence = (typeof drivingLicences)[number]

/** Certificates and authorisations that a Danish employer may require. */
export const licenceCodes = [
  'forklift_a',
  'forklift_b',
  'crane',
  'telehandler',
  'hygiene',
  'epoxy',
  'hot_work',
  'road_marking',
  'adr',
  'eu_driver',
  'taxi_driver',
  'guard',
  'doorman',
  'first_aid',
  'scaffold',
  'welding',
  'asbestos',
  'medicine_handling',
  'healthcare_authorisation',
  'electrician_authorisation',
  'pesticide',
] as const
export type LicenceCode = (typeof licenceCodes)[number]

export const languageCodes = [
  'da',
  'en',
  'de',
  'sv',
  'no',
  'fr',
  'es',
  'pl',
  'uk',
  'ru',
  'ar',
  'fa',
  'tr',
  'so',
  'ur',
  'ro',
  'vi',
  'ti',
  'bs',
  'other',
] as const
export type LanguageCode = (typeof languageCodes)[number]
/** Common European Framework, grouped as adverts speak: basic A2, good B1, fluent B2, expert C1 and up. */
export const languageLevels = ['basic', 'good', 'fluent', 'expert'] as const
export type LanguageLevel = (typeof languageLevels)[number]
export const levelRank = (level: LanguageLevel) => languageLevels.indexOf(level)
