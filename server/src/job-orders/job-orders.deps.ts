import type { ResolvedOccupation } from '@virkelyst/shared/occupations/occupation.schema'
import type { Audit } from '../audit/audit.service'
import type { Companies } from '../companies/companies.service'
import type { Geography } from '../geography/geography.service'
import type { Deps } from '../kernel/deps'
import type { Municipalities } from '../municipalities/municipalities.service'
import type { PlacementChecks } from '../placement-rules/placement-checks.service'

export type Resolution = { occupations: ResolvedOccupation[]; catalogueVersion: string }
/** Turns a title into at most three occupations; what a person chose is final. Null where that choice does not exist. */
export type ResolveTitle = { resolve(title: string, chosen?: string): Resolution | null }
/** The catalogue in force when the order is checked. */
export type CurrentTitles = { current(): Promise<ResolveTitle> }

export type JobOrdersDeps = Deps & {
  companies: Pick<Companies, 'factsFor' | 'contactWriter'>
  municipalities: Pick<Municipalities, 'find' | 'settingsOf' | 'colleague'>
  geography: Pick<Geography, 'current'>
  occupations: CurrentTitles
  placementChecks: Pick<PlacementChecks, 'checkOrder'>
  audit: Pick<Audit, 'historyOfOrder'>
}
