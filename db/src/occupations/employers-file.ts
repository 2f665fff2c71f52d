import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type EmployingIndustries, parseEmployers } from '@virkelyst/shared/occupations/employers.rules'
import { catalogueFolder } from '../kernel/migrations'

/**
 * Which branches employ people of each unit group, as it comes with the product.
 * @throws Error naming the line where it cannot be read
 */
export const builtInEmployers = (folder = catalogueFolder()): EmployingIndustries => {
  const { employers, problems } = parseEmployers(readFileSync(join(folder, 'employers.txt'), 'utf8'))
  const [first] = problems
  if (first) throw new Error(`employers.txt, line ${first.line}: ${first.problem}`)
  return employers
}
