// Where the demonstration's size and mix come from; docs/demonstration.md tells it in words.

/**
 * People on benefits in Albertslund by 2018, as seeds/004_61d6501df8bf097f.txt allows it to be reckoned: long-term
 * recipients divided by their share of all recipients; kontanthjælp and uddannelseshjælp are split by readiness
 * ("ca. 200 jobparate").
 */
export const benefitMix: readonly (readonly [targetGroup: number, people: number])[] = [
  [1, 556],
  [2, 200 + 16],
  [3, 306],
  [4, 102],
  [5, 101],
  [6, 486],
  [7, 86],
  [8, 172],
  [9, 84],
  [10, 55],
]
export const defaultCitizens = benefitMix.reduce((sum, [, people]) => sum + people, 0)

/** Share of each group without work for three years or more (same table). */
export const longTermShare: Record<number, number> = {
  1: 0.009,
  2: 0.3,
  3: 0.6,
  4: 0.15,
  5: 0.3,
  6: 0.035,
  7: 0.43,
  8: 0.831,
  9: 0.405,
  10: 0.7,
}

/** The municipalities of the demonstration's network with their companies (same paper, table of July 2018). */
export const network = [
  { code: '0165', companies: 1106, postalCodes: ['2620'] },
  { code: '0151', companies: 1526, postalCodes: ['2750', '2740', '2760'] },
  { code: '0153', companies: 1193, postalCodes: ['2605', '2660'] },
  { code: '0161', companies: 819, postalCodes: ['2600'] },
  { code: '0167', companies: 1506, postalCodes: ['2650'] },
  { code: '0169', companies: 1757, postalCodes: ['2630', '2640'] },
  { code: '0183', companies: 584, postalCodes: ['2635'] },
  { code: '0175', companies: 1299, postalCodes: ['2610'] },
  { code: '0187', companies: 383, postalCodes: ['2625', '2665'] },
] as const
export const homeMunicipality = network[0]
export const defaultCompanies = homeMunicipality.companies
export const defaultOrders = 140

/** Branches of a western Copenhagen suburb: six digits, weight, public or private, word in an invented name. */
export const industryMix: readonly (readonly [
  code: string,
  weight: number,
  sector: 'private' | 'public',
  words: readonly string[],
])[] = [
  ['494100', 9, 'private', ['Transport', 'Fragt', 'Vognmandsforretning']],
  ['521000', 4, 'private', ['Lager', 'Logistik', 'Lagerhotel']],
  ['532000', 2, 'private', ['Bud', 'Kurér', 'Pakkeservice']],
  ['463900', 5, 'private', ['Fødevareengros', 'Grossist', 'Foodservice']],
  ['466400', 5, 'private', ['Maskiner', 'Teknik', 'Engros']],
  ['468300', 3, 'private', ['Byggematerialer', 'Trælast']],
  ['467200', 3, 'private', ['Autodele', 'Reservedele']],
  ['433200', 8, 'private', ['Tømrer', 'Tømrer & Snedker', 'Byg']],
  ['432100', 5, 'private', ['El', 'El-teknik', 'Elektro']],
  ['432200', 4, 'private', ['VVS', 'VVS & Blik', 'Rør']],
  ['433410', 5, 'private', ['Malerfirma', 'Malermester']],
  ['439100', 3, 'private', ['Murerfirma', 'Murermester']],
  ['813000', 3, 'private', ['Anlægsgartner', 'Grønne Arealer', 'Have & Anlæg']],
  ['251100', 3, 'private', ['Smedje', 'Stål', 'Metal']],
  ['255300', 3, 'private', ['Maskinfabrik', 'Spåntagning', 'CNC']],
  ['107120', 3, 'private', ['Bageri', 'Bager', 'Konditori']],
  ['108500', 2, 'private', ['Færdigretter', 'Køkkenfabrik']],
  ['471120', 4, 'private', ['Supermarked', 'Købmand', 'Dagligvarer']],
  ['471130', 3, 'private', ['Discount', 'Lavpris']],
  ['475220', 2, 'private', ['Byggemarked', 'Værktøj']],
  ['477110', 3, 'private', ['Tøj', 'Mode']],
  ['477610', 1, 'private', ['Blomster', 'Planter']],
  ['473000', 1, 'private', ['Tank & Vask', 'Servicestation']],
  ['551000', 1, 'private', ['Hotel', 'Kro']],
  ['561110', 6, 'private', ['Restaurant', 'Spisehus', 'Café']],
  ['562200', 3, 'private', ['Kantine', 'Catering', 'Frokost']],
  ['621000', 4, 'private', ['Software', 'Digital', 'IT']],
  ['692000', 4, 'private', ['Revision', 'Regnskab', 'Bogføring']],
  ['711210', 2, 'private', ['Rådgivende Ingeniører', 'Projektering']],
  ['782000', 2, 'private', ['Vikar', 'Bemanding']],
  ['800100', 1, 'private', ['Vagt', 'Sikring']],
  ['812100', 7, 'private', ['Rengøring', 'Ejendomsservice', 'Clean']],
  ['811000', 3, 'private', ['Facility', 'Ejendomsdrift']],
  ['822000', 1, 'private', ['Kundeservice', 'Callcenter']],
  ['382100', 1, 'private', ['Genbrug', 'Genvinding']],
  ['851000', 5, 'public', ['Børnehuset', 'Vuggestuen', 'Børnehaven']],
  ['852010', 3, 'public', ['Skolen', 'Folkeskolen']],
  ['871010', 3, 'public', ['Plejecentret', 'Plejehjemmet']],
  ['841100', 2, 'public', ['Borgerservice', 'Materielgården', 'Rådhuset']],
  ['869500', 2, 'private', ['Fysioterapi', 'Klinik']],
  ['862300', 1, 'private', ['Tandlæge', 'Tandklinik']],
]

/** Staff bands: most Danish companies are small. Fewest and most ordinary full-time staff, weight. */
export const staffBands: readonly (readonly [readonly [number, number], number])[] = [
  [[0, 1], 22],
  [[1, 4], 34],
  [[5, 9], 17],
  [[10, 19], 12],
  [[20, 49], 9],
  [[50, 99], 4],
  [[100, 300], 2],
]

/** Collective agreements usual in a branch, by the beginning of its code; the first that fits holds. */
const agreements: readonly (readonly [begins: string, names: readonly string[]])[] = [
  ['4321', ['TEKNIQ/Dansk El-Forbund']],
  ['4322', ['TEKNIQ/Blik- og Rørarbejderforbundet']],
  ['10', ['3F/Fødevareforbundet NNF']],
  ['25', ['Dansk Metal']],
  ['43', ['3F Byggeri']],
  ['46', ['HK Handel', '3F Transport']],
  ['47', ['HK Handel']],
  ['49', ['3F Transport']],
  ['55', ['3F Privat Service']],
  ['56', ['3F Privat Service']],
  ['5', ['3F Transport']],
  ['81', ['3F Privat Service']],
  ['84', ['HK Kommunal']],
  ['85', ['FOA', 'BUPL']],
  ['87', ['FOA']],
]
export const agreementsOf = (industryCode: string): readonly string[] =>
  agreements.find(([begins]) => industryCode.startsWith(begins))?.[1] ?? ['HK Privat']
