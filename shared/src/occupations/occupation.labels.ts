import type { Labels } from '../kernel/label'
import type {
  OccupationLinkKind,
  ResolutionMethod,
  ResolutionVerdict,
  TitleChangeKind,
  TitleKind,
  TitleSource,
} from './occupation.schema'

export const titleKindLabels: Labels<TitleKind> = {
  preferred: { da: 'Stillingens navn', en: 'Name of the occupation' },
  synonym: { da: 'Andet navn', en: 'Other name' },
  abbreviation: { da: 'Forkortelse', en: 'Abbreviation' },
  colloquial: { da: 'Daglig tale', en: 'Everyday word' },
  old: { da: 'Ældre navn', en: 'Older name' },
  english: { da: 'Engelsk', en: 'English' },
}

export const titleSourceLabels: Labels<TitleSource> = {
  built_in: { da: 'Indbygget', en: 'Built in' },
  esco: { da: 'ESCO', en: 'ESCO' },
  star: { da: 'STAR', en: 'STAR' },
  local: { da: 'Lokal', en: 'Local' },
}

export const titleChangeLabels: Labels<TitleChangeKind> = {
  add: { da: 'Tilføjet', en: 'Added' },
  hide: { da: 'Skjult', en: 'Hidden' },
  move: { da: 'Flyttet', en: 'Moved' },
}

export const occupationLinkLabels: Labels<OccupationLinkKind> = {
  exact: { da: 'Samme arbejde', en: 'Same work' },
  close: { da: 'Tæt på', en: 'Close' },
  near: { da: 'Beslægtet', en: 'Related' },
}

/** How a title was found, for the one who looks after the catalogue. */
export const resolutionMethodLabels: Labels<ResolutionMethod> = {
  exact: { da: 'Står i kataloget', en: 'Is in the catalogue' },
  trigram: { da: 'Ligner en titel', en: 'Is like a title' },
  expanded: { da: 'En del af titlen', en: 'Part of the title' },
  person: { da: 'Valgt af en person', en: 'Chosen by a person' },
  prefix: { da: 'Begynder sådan', en: 'Begins like this' },
}

export const resolutionVerdictLabels: Labels<ResolutionVerdict> = {
  accepted: { da: 'Forstås uden at spørge', en: 'Understood without asking' },
  ask: { da: 'Der spørges „Mente du …?“', en: '“Did you mean …?” is asked' },
  raw: { da: 'Forstås ikke; findes på sine ord', en: 'Not understood; found by its words' },
}
