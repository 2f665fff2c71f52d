import type { Label, Labels } from '../kernel/label'
import type { CitizenStatus, EducationLevel, GoalRank, Sex } from './citizen.schema'

/** For staff and statistics only; no company and no ranking ever sees it. */
export const sexLabels: Labels<Sex> = {
  female: { da: 'Kvinde', en: 'Female' },
  male: { da: 'Mand', en: 'Male' },
  other: { da: 'Andet', en: 'Other' },
}

export const citizenStatusLabels: Labels<CitizenStatus> = {
  active: { da: 'Aktiv', en: 'Active' },
  placed: { da: 'I job eller forløb', en: 'In a job or placement' },
  closed: { da: 'Afsluttet', en: 'Closed' },
}

export const goalRankLabels: Labels<GoalRank> = {
  A: { da: 'A: det foretrukne', en: 'A: the preferred' },
  B: { da: 'B: det acceptable', en: 'B: the acceptable' },
  C: { da: 'C: det nødvendige', en: 'C: the necessary' },
}

/** What each goal of the ABC method means, told to the citizen. */
export const goalRankExplanations: Labels<GoalRank> = {
  A: {
    da: 'Det job, du helst vil have, som du kan eller kan lære, og som der er brug for.',
    en: 'The job you want most, that you can do or learn, and that is in demand.',
  },
  B: {
    da: 'Et job lidt længere fra ønsket, hvor dine evner passer bedre, og der er flere stillinger.',
    en: 'A job a little further from your wish, where your skills fit better and there are more openings.',
  },
  C: {
    da: 'Et job, du kan allerede, og som der er mange af lige nu.',
    en: 'A job you can do already, and of which there are many right now.',
  },
}

export const educationLevelLabels: Labels<EducationLevel> = {
  none: { da: 'Ikke oplyst', en: 'Not stated' },
  basic: { da: 'Grundskole', en: 'Primary and lower secondary school' },
  upper_secondary: { da: 'Gymnasial uddannelse', en: 'Upper secondary education' },
  vocational: { da: 'Erhvervsuddannelse', en: 'Vocational education' },
  short_higher: { da: 'Kort videregående uddannelse', en: 'Short-cycle higher education' },
  medium_higher: { da: 'Mellemlang videregående uddannelse', en: 'Medium-cycle higher education' },
  long_higher: { da: 'Lang videregående uddannelse', en: 'Long-cycle higher education' },
}

/** Consent governs presentation to a company; objection takes the person out of every ranking. */
export const consentLabels = {
  given: { da: 'Har sagt ja til at blive præsenteret', en: 'Has agreed to be presented' },
  missing: { da: 'Har ikke sagt ja til at blive præsenteret', en: 'Has not agreed to be presented' },
  objected: { da: 'Har sagt nej til at indgå i matchning', en: 'Has objected to being matched' },
} as const satisfies Record<string, Label>
