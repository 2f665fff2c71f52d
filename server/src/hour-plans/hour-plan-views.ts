import type { Book, MilestoneRow, RegistrationRow } from '@virkelyst/db/hour-plans/hour-books.repository'
import { bookStretches, periodOf, registrable } from '@virkelyst/shared/hour-plans/book.rules'
import type {
  BookWeek,
  HourBook,
  HourBookForCitizen,
  PlanPart,
  PlanStretch,
} from '@virkelyst/shared/hour-plans/hour-book.schema'
import { earliestChange, type Stretch } from '@virkelyst/shared/hour-plans/hour-plan.rules'
import { flagsOf, type PlanWeek } from '@virkelyst/shared/hour-plans/week.rules'
import { bookWeeks, changeable, frameOf, registeredIn } from './hour-book'

/** More weeks than a page shows of a job that goes on for years. */
const mostWeeks = 60

const stretchView = (stretch: Stretch, milestones: readonly MilestoneRow[]): PlanStretch => {
  const { from, to } = stretch
  if (stretch.measure === 'hours') {
    const { hours, paidHours, work = null, paidWork = null } = stretch.step
    return { from, to, measure: 'hours', hours, paidHours, work, paidWork }
  }
  return {
    from,
    to,
    measure: 'mastery',
    goals: stretch.goals.map(({ text, milestones: own }) => ({
      text,
      milestones: own.map((one) => ({
        ...one,
        reachedOn: milestones.find(({ key }) => key === one.key)?.reachedOn ?? null,
      })),
    })),
  }
}

const planView = (book: Book) => ({
  placementId: book.placement.id,
  kind: book.placement.kind,
  ...periodOf(book),
  stretches: bookStretches(book).map((stretch) => stretchView(stretch, book.milestones)),
})

export type NameOf = (userId: string) => string

const registrationView = (row: RegistrationRow, nameOf: NameOf) => {
  const { hours, paidHours, reason, version, at, part, by } = row
  return { hours, paidHours, reason, version, at, part, by: nameOf(by) }
}

/** A week without what was corrected, as a list and the citizen see it. */
export const weekView = (book: Book, week: PlanWeek, nameOf: NameOf) => {
  const row = registeredIn(book, week.monday)
  return { ...week, registered: row && registrationView(row, nameOf) }
}

const bookWeekView = (book: Book, week: PlanWeek, nameOf: NameOf): BookWeek => ({
  ...weekView(book, week, nameOf),
  earlier: book.registrations
    .filter(({ monday, replacedAt }) => monday === week.monday && replacedAt !== null)
    .map((row) => registrationView(row, nameOf))
    .reverse(),
})

/** `part`: for whom the reader acts; `weeks`: whether the reader may know whose hours they are. */
export const bookView = (
  book: Book,
  { part, weeks: shown }: { part: PlanPart | null; weeks: boolean },
  today: string,
  nameOf: NameOf,
): HourBook => {
  const { placement, changes } = book
  const weeks = shown ? bookWeeks(book, today) : []
  const begun = registrable(placement.status)
  return {
    ...planView(book),
    title: placement.terms.title,
    tasks: placement.terms.tasks,
    hours: placement.hours,
    changes: changes
      .map(({ number, state, plan, why, part: by, at, answeredAt, answerNote, ...row }) => ({
        number,
        state,
        plan,
        why,
        part: by,
        by: nameOf(row.by),
        at,
        answeredBy: row.answeredBy === null ? null : nameOf(row.answeredBy),
        answeredAt,
        answerNote,
      }))
      .reverse(),
    weeks: shown && begun ? weeks.slice(-mostWeeks).map((week) => bookWeekView(book, week, nameOf)) : null,
    flags: begun ? flagsOf(weeks) : [],
    mayPropose: part !== null && changeable(placement.status),
    mayRegister: part !== null && begun,
    part,
    earliest: earliestChange(today, frameOf(book)),
  }
}

export const bookForCitizen = (book: Book, today: string): HourBookForCitizen => ({
  ...planView(book),
  weeks: registrable(book.placement.status)
    ? bookWeeks(book, today)
        .slice(-mostWeeks)
        .map((week) => weekView(book, week, () => ''))
    : [],
})

/** Everybody whose name a view of the book shows. */
export const peopleIn = ({ changes, registrations }: Book): string[] => [
  ...changes.flatMap(({ by, answeredBy }) => [by, ...(answeredBy === null ? [] : [answeredBy])]),
  ...registrations.map(({ by }) => by),
]
