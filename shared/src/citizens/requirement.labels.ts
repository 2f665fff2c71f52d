import type { Labels } from '../kernel/label'
import type { DrivingLicence, LanguageCode, LanguageLevel, LicenceCode } from './requirement.codes'

export const drivingLicenceLabels: Labels<DrivingLicence> = {
  AM: { da: 'AM (lille knallert)', en: 'AM (moped)' },
  A: { da: 'A (motorcykel)', en: 'A (motorcycle)' },
  B: { da: 'B (bil)', en: 'B (car)' },
  BE: { da: 'BE (bil med stor trailer)', en: 'BE (car with large trailer)' },
  C1: { da: 'C1 (lille lastbil)', en: 'C1 (light lorry)' },
  C: { da: 'C (lastbil)', en: 'C (lorry)' },
  CE: { da: 'CE (lastbil med påhængsvogn)', en: 'CE (lorry with trailer)' },
  D1: { da: 'D1 (lille bus)', en: 'D1 (minibus)' },
  D: { da: 'D (bus)', en: 'D (bus)' },
}

export const licenceLabels: Labels<LicenceCode> = {
  forklift_a: { da: 'Truckcertifikat A (stabler)', en: 'Forklift certificate A (stacker)' },
  forklift_b: { da: 'Truckcertifikat B (gaffeltruck)', en: 'Forklift certificate B (forklift truck)' },
  crane: { da: 'Krancertifikat', en: 'Crane certificate' },
  telehandler: { da: 'Teleskoplæssercertifikat', en: 'Telehandler certificate' },
  hygiene: { da: 'Hygiejnebevis', en: 'Food hygiene certificate' },
  epoxy: { da: 'Epoxybevis', en: 'Epoxy certificate' },
  hot_work: { da: 'Varmt arbejde', en: 'Hot work certificate' },
  road_marking: { da: 'Vejen som arbejdsplads', en: 'Road as a workplace certificate' },
  adr: { da: 'ADR-bevis (farligt gods)', en: 'ADR certificate (dangerous goods)' },
  eu_driver: { da: 'EU-kvalifikationsbevis (chauffør)', en: 'EU driver qualification' },
  taxi_driver: { da: 'Chaufførkort til taxi', en: 'Taxi driver card' },
  guard: { da: 'Vagtuddannelse', en: 'Security guard training' },
  doorman: { da: 'Dørmandsuddannelse', en: 'Doorman training' },
  first_aid: { da: 'Førstehjælpsbevis', en: 'First aid certificate' },
  scaffold: { da: 'Stilladsuddannelse', en: 'Scaffolding training' },
  welding: { da: 'Svejsecertifikat', en: 'Welding certificate' },
  asbestos: { da: 'Asbestuddannelse', en: 'Asbestos training' },
  medicine_handling: { da: 'Medicinhåndtering', en: 'Medicine handling' },
  healthcare_authorisation: { da: 'Autorisation som sundhedsperson', en: 'Healthcare authorisation' },
  electrician_authorisation: { da: 'Autorisation som elinstallatør', en: 'Electrician authorisation' },
  pesticide: { da: 'Sprøjtecertifikat', en: 'Pesticide certificate' },
}

export const languageLabels: Labels<LanguageCode> = {
  da: { da: 'Dansk', en: 'Danish' },
  en: { da: 'Engelsk', en: 'English' },
  de: { da: 'Tysk', en: 'German' },
  sv: { da: 'Svensk', en: 'Swedish' },
  no: { da: 'Norsk', en: 'Norwegian' },
  fr: { da: 'Fransk', en: 'French' },
  es: { da: 'Spansk', en: 'Spanish' },
  pl: { da: 'Polsk', en: 'Polish' },
  uk: { da: 'Ukrainsk', en: 'Ukrainian' },
  ru: { da: 'Russisk', en: 'Russian' },
  ar: { da: 'Arabisk', en: 'Arabic' },
  fa: { da: 'Persisk', en: 'Persian' },
  tr: { da: 'Tyrkisk', en: 'Turkish' },
  so: { da: 'Somali', en: 'Somali' },
  ur: { da: 'Urdu', en: 'Urdu' },
  ro: { da: 'Rumænsk', en: 'Romanian' },
  vi: { da: 'Vietnamesisk', en: 'Vietnamese' },
  ti: { da: 'Tigrinya', en: 'Tigrinya' },
  bs: { da: 'Bosnisk, kroatisk eller serbisk', en: 'Bosnian, Croatian or Serbian' },
  other: { da: 'Andet sprog', en: 'Another language' },
}

/** Told as adverts speak, with the Common European Framework beside it. */
export const languageLevelLabels: Labels<LanguageLevel> = {
  basic: { da: 'Lidt (A2)', en: 'Some (A2)' },
  good: { da: 'Godt (B1)', en: 'Good (B1)' },
  fluent: { da: 'Flydende (B2)', en: 'Fluent (B2)' },
  expert: { da: 'På højt niveau (C1 eller modersmål)', en: 'Advanced (C1 or native)' },
}
