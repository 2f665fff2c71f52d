import { type ProcedureName, scopeFor } from '@virkelyst/shared/accounts/policy'
import fc, { type Arbitrary } from 'fast-check'
import { hostile, inputFor, type Known } from '../support/hostile-input'
import type { Attacker } from './attackers'
import type { Dice } from './dice'
import { callOf, type Kind, ownHeaders, type Shot } from './shot'

export type Procedures = Record<string, { _def: { inputs: import('zod').z.ZodType[] } }>
export type Aim = { by: Attacker; dice: Dice }

const asJson = (value: unknown): string => {
  try {
    return JSON.stringify(value, (_key, inner) => (typeof inner === 'bigint' ? String(inner) : inner)) ?? ''
  } catch {
    return '{}'
  }
}

const huge = (dice: Dice): string => {
  const size = dice.pick([1000, 50_000, 199_000, 201_000, 400_000])
  const nested = (open: string, close: string, depth: number) => open.repeat(depth) + close.repeat(depth)
  return dice.pick([
    () => asJson({ id: 'æ'.repeat(size / 2), q: 'x'.repeat(10) }),
    () => asJson({ q: 'a '.repeat(size / 2) }),
    () => asJson({ citizenIds: Array(Math.floor(size / 4)).fill(0) }),
    () => nested('[', ']', Math.floor(size / 2)),
    () => nested('{"a":', '}', 20_000).replace('}', '1}'),
    () =>
      asJson(Object.fromEntries(Array.from({ length: Math.floor(size / 20) }, (_, i) => [`field${i}`, i]))),
    () => `{"version":${'9'.repeat(size)}}`,
    () => `${' '.repeat(size)}{}`,
  ])()
}

const texts = [
  'drop table citizens',
  "' or 1=1 --",
  '"; select pg_sleep(5); --',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202egnp.exe',
  'ﬀ\u0301\u0301\u0301',
  'İıſKÅÆØÅ',
  '<img src=x onerror=alert(1)>',
  '#{7*7}{{7*7}}<%= 7*7 %>',
  '%s%n%x%99999d',
  '../../../../etc/passwd',
  '=HYPERLINK("http://evil.example")',
  '\r\nSet-Cookie: a=b',
  'a'.repeat(5001),
  '(a+)+$',
  '%',
  '_'.repeat(300),
  '\\',
  '𝕏'.repeat(500),
]
/** The input with every text of it replaced by a hostile one. */
const withTexts = (value: unknown, dice: Dice): unknown => {
  if (typeof value === 'string') return dice.chance(0.5) ? dice.pick(texts) : value
  if (Array.isArray(value)) return value.map((each) => withTexts(each, dice))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTexts(inner, dice)]))
  return value
}

const prototypes = [
  '{"__proto__":{"role":"administrator","id":"x"}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"id":{"__proto__":null}}',
  '{"id":{"toString":1,"valueOf":2}}',
  '{"__proto__":[],"length":1e9}',
  '{"hasOwnProperty":1,"id":"x"}',
  '{"then":"x","id":"x"}',
  '{"json":{"__proto__":{"x":1}},"meta":{"values":{"__proto__.x":["undefined"]}}}',
  '{"filter":{"__proto__":{"municipalityCode":"0151"}}}',
  '{"toJSON":1}',
]
/** A right input with keys in it that mean something to the language. */
const polluted = (text: string, dice: Dice): string => {
  const extra = dice.pick(prototypes)
  return text.startsWith('{') && text.length > 2 && dice.chance(0.6)
    ? `${extra.slice(0, -1)},${text.slice(1)}`
    : extra
}

/** Requests at one procedure each, and batches of them. */
export const makeCallShots = (procedures: Procedures, known: { own: Known; foreign: Known }) => {
  const names = Object.keys(procedures)
  const arbitraries = new Map<string, Arbitrary<unknown>>()
  const inputOf = (name: string, whose: 'own' | 'foreign', dice: Dice): unknown => {
    const key = `${whose} ${name}`
    let arbitrary = arbitraries.get(key)
    if (!arbitrary) {
      arbitrary = inputFor(procedures[name]?._def.inputs[0], known[whose])
      arbitraries.set(key, arbitrary)
    }
    return dice.value(key, arbitrary)
  }
  const wrong = fc.oneof(hostile, fc.array(hostile, { maxLength: 3 }), fc.dictionary(fc.string(), hostile))
  const bodyOf = (kind: Kind, name: string, dice: Dice): string => {
    switch (kind) {
      case 'wrong types':
        return asJson(dice.value('wrong', wrong))
      case 'huge':
        return huge(dice)
      case 'text':
        return asJson(withTexts(inputOf(name, 'own', dice), dice))
      case 'prototypes':
        return polluted(asJson(inputOf(name, 'own', dice)), dice)
      case 'foreign ids':
        return asJson(inputOf(name, 'foreign', dice))
      default:
        return asJson(inputOf(name, 'own', dice))
    }
  }

  const batch = ({ by, dice }: Aim): Shot => {
    const size = dice.pick([1, 2, 3, 5, 10, 11, 40])
    const called = Array.from({ length: size }, () =>
      dice.chance(0.1) ? dice.pick(['nothing', '__proto__', '', 'accounts']) : dice.pick(names),
    )
    const entries = called.map((name, index) => [
      dice.chance(0.05) ? dice.pick(['-1', '99', '__proto__', 'x']) : String(index),
      procedures[name] ? inputOf(name, dice.pick(['own', 'foreign'] as const), dice) : {},
    ])
    const body = dice.chance(0.1)
      ? dice.pick(['[]', 'null', '{}', '[{},{}]'])
      : asJson(Object.fromEntries(entries))
    return {
      kind: 'batches',
      by,
      method: 'POST',
      path: `/trpc/${called.map(encodeURIComponent).join(',')}?batch=${dice.pick(['1', '1', '1', '0', 'true', '1&batch=1'])}`,
      headers: ownHeaders(by),
      body,
    }
  }
  const allowed = new Map<string, string[]>()
  /** Mostly one that the attacker may call, so that requests come far; else any. */
  const aimedAt = ({ by, dice }: Aim): string => {
    const role = by.actor?.role ?? null
    const mine = allowed.get(String(role)) ?? names.filter((name) => scopeFor(name as ProcedureName, role))
    allowed.set(String(role), mine)
    return dice.pick(dice.chance(0.75) ? mine : names)
  }
  return {
    names,
    batch,
    call: (kind: Kind, aim: Aim): Shot => {
      const { by, dice } = aim
      const name = aimedAt(aim)
      return callOf(kind, by, name, bodyOf(kind, name, dice))
    },
  }
}
export type CallShots = ReturnType<typeof makeCallShots>
