import type { Labels } from '../kernel/label'
import type { WeightName } from './weight.rules'

export const weightLabels: Labels<WeightName> = {
  occupation: { da: 'Stillingen', en: 'The occupation' },
  goal: { da: 'Hvilket jobmål', en: 'Which job goal' },
  distance: { da: 'Afstand', en: 'Distance' },
  hours: { da: 'Timer', en: 'Hours' },
  industry: { da: 'Branche', en: 'Industry' },
  effort: { da: 'Kommunens indsats', en: 'The municipality’s effort' },
  availability: { da: 'Ledig fra', en: 'Available from' },
}

/** What gives many points, and what few. */
export const weightMeanings: Labels<WeightName> = {
  occupation: {
    da: 'Hvor tæt borgerens jobmål ligger på stillingen. Den samme stilling giver fuldt, et nært fag mindre.',
    en: 'How close the citizen’s job goal is to the occupation. The same one counts in full, a near trade less.',
  },
  goal: {
    da: 'Om det er mål A, B eller C, der passer. A tæller fuldt, B 85 % og C 70 %.',
    en: 'Whether it is goal A, B or C that fits. A counts in full, B 85 % and C 70 %.',
  },
  distance: {
    da: 'Hvor langt der er til arbejdspladsen. Efter 25 km er godt en tredjedel tilbage, ved småjob efter 15 km.',
    en: 'How far it is to the workplace. After 25 km a good third is left, for small jobs after 15 km.',
  },
  hours: {
    da: 'Hvor godt de ugentlige timer, borgeren ønsker, passer til dem, der tilbydes.',
    en: 'How well the weekly hours the citizen wants fit those offered.',
  },
  industry: {
    da: 'Erfaring i eller ønske om virksomhedens branche. Ved vi det ikke, tæller det halvt.',
    en: 'Experience in the company’s industry, or a wish for it. Where we do not know, it counts half.',
  },
  effort: {
    da: 'Om borgeren er med i en indsats, kommunen har besluttet. Er ingen i kraft, vejer resten tilsvarende mere.',
    en: 'Whether the citizen is part of an effort the municipality has decided. With none in force the others weigh more.',
  },
  availability: {
    da: 'Hvor snart borgeren kan begynde.',
    en: 'How soon the citizen can begin.',
  },
}
