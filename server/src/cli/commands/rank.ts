import { makeMatchingRepository } from '@virkelyst/db/matching/matching.repository'
import type { OrderForRanking } from '@virkelyst/db/matching/order-for-ranking'
import { makeRankingRepository } from '@virkelyst/db/matching/ranking.repository'
import { systemActor } from '@virkelyst/shared/accounts/roles'
import { type JobOrderKind, jobOrderKinds } from '@virkelyst/shared/job-orders/job-order.kinds'
import { requirements } from '@virkelyst/shared/job-orders/job-order-form.schema'
import { danishDate } from '@virkelyst/shared/kernel/dates'
import { makeAudit } from '../../audit/audit.service'
import { makeGeography } from '../../geography/geography.service'
import { makeCandidates } from '../../matching/ranked-candidates'
import { makeRanking } from '../../matching/ranking'
import { makeOccupations } from '../../occupations/occupations.service'
import {
  type Command,
  CommandFault,
  type Given,
  municipalityOption,
  textOption,
  UsageError,
  wholeOption,
} from '../command'
import { withInstallation } from '../installation'

const help = `npm run virkelyst -- rank --title TITLE --postcode 2620 [--kind ordinary] [--hours 20-37] …

Ranks the citizens for an order that is not there: to try a title, or to check what a ranking is made of. Citizens are
named by their case reference. The look is kept in the audit.

  --title TITLE        what the order asks for
  --postcode CODE      where the work is
  --kind KIND          ${jobOrderKinds.join(', ')}
  --hours FROM-TO      hours a week; 30-37 without it
  --branch CODE        industry code of the company, 2 to 6 digits
  --municipality CODE  citizens of this municipality; of all without it
  --limit N            how many at most, 1 to 200; 50 without it
  --json               one JSON object a line, the counts of the filters last`

const isKind = (text: string): text is JobOrderKind => jobOrderKinds.some((kind) => kind === text)

const hoursOf = (given: Given): [from: number, to: number] => {
  const found = /^(\d{1,2}(?:\.\d{1,2})?)(?:-(\d{1,2}(?:\.\d{1,2})?))?$/.exec(
    textOption(given, 'hours') ?? '30-37',
  )
  const from = Number(found?.[1])
  const to = Number(found?.[2] ?? found?.[1])
  if (!found || from > to || to > 60) throw new UsageError('--hours must be like 20-37')
  return [from, to]
}

/** An order as the ranking sees one, from the options alone. */
const orderOf = (given: Given, id: string): Omit<OrderForRanking, 'occupations'> => {
  const title = textOption(given, 'title')
  const postalCode = textOption(given, 'postcode')
  const kind = textOption(given, 'kind') ?? 'ordinary'
  const industryCode = textOption(given, 'branch') ?? null
  if (title === undefined || title.length > 200) throw new UsageError('say what is asked for with --title')
  if (postalCode === undefined || !/^\d{4}$/.test(postalCode))
    throw new UsageError('say where the work is with --postcode, four digits')
  if (!isKind(kind)) throw new UsageError(`--kind must be one of ${jobOrderKinds.join(', ')}`)
  if (industryCode !== null && !/^\d{2,6}$/.test(industryCode))
    throw new UsageError('--branch must have 2 to 6 digits')
  const [hoursMin, hoursMax] = hoursOf(given)
  const rest = { status: 'open', startDate: null, requirements: requirements.parse({}) } as const
  return { id, kind, title, postalCode, hoursMin, hoursMax, industryCode, ...rest }
}

export const rankCommand: Command = {
  summary: 'rank citizens for a title',
  help,
  options: {
    title: { type: 'string' },
    kind: { type: 'string' },
    postcode: { type: 'string' },
    hours: { type: 'string' },
    branch: { type: 'string' },
    municipality: { type: 'string' },
    limit: { type: 'string' },
    json: { type: 'boolean' },
  },
  run(given, terminal) {
    // Ties are broken by a hash over the order: the same question gets the same answer.
    const order = orderOf(given, 'command-line')
    const limit = wholeOption(given, 'limit', 1, 200) ?? 50
    const municipalityCode = municipalityOption(given) ?? null
    const json = given.options.json === true
    return withInstallation(terminal, async (deps) => {
      const [geography, occupations] = await Promise.all([makeGeography(deps), makeOccupations(deps)])
      if ((await geography.current()).find(order.postalCode) === null)
        throw new CommandFault(`The postal code ${order.postalCode} does not exist.`)
      const repository = makeRankingRepository(deps.store)
      const matching = makeMatchingRepository(deps.store)
      const today = danishDate(deps.clock.now())
      const titles = await occupations.current()
      const wanted = { ...order, occupations: titles.resolve(order.title)?.occupations ?? [] }
      const found = await makeRanking({ repository, matching, geography, occupations }).find({
        order: wanted,
        municipalityCode,
        limit,
        targetGroups: [],
        goals: [],
        maxKm: null,
        today,
      })
      const candidates = await makeCandidates(repository, geography)(found, wanted, today)
      const seen = candidates.map((candidate) => candidate.citizenId)
      await makeAudit(deps).read(systemActor(municipalityCode), 'cli.rank', 'citizen', seen, order.title)
      candidates.forEach(({ citizenId, name: _name, ...candidate }, at) => {
        if (json) terminal.out(JSON.stringify({ place: at + 1, citizenId, ...candidate }))
        else
          terminal.out(
            `${String(at + 1).padStart(3)}  ${candidate.score.toFixed(1).padStart(5)}  ${candidate.band.padEnd(8)} ${candidate.goal}: ${candidate.goalTitle}, ${Math.round(candidate.km)} km, ${candidate.caseReference}`,
          )
      })
      if (json) terminal.out(JSON.stringify({ counts: found.counts, byWords: found.byWords }))
      else terminal.out(`${found.counts.eligible} of ${found.counts.occupation} who fit the occupation`)
      return 0
    })
  },
}
