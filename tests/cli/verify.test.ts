import { makeAuditRepository } from '@virkelyst/db/audit/audit.repository'
import { makeAuditChain } from '@virkelyst/server/audit/audit-chain.service'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CommandLine, makeCommandLine } from '../support/command-line'

describe('the command verify', () => {
  let line: CommandLine
  beforeAll(async () => {
    line = makeCommandLine()
    await line.run('migrate')
    await line.look(async (store) => {
      const audit = makeAuditRepository(store)
      for (const id of ['a', 'b', 'c'])
        await audit.record({
          id,
          at: '2026-11-23T09:00:00.000Z',
          action: 'read',
          procedure: 'citizens.get',
          actorUserId: 'somebody',
          actorRole: 'job_broker',
          municipalityCode: '0165',
          subjectType: 'citizen',
          subjectIds: ['x'],
          purpose: null,
          allowed: true,
        })
      await makeAuditChain({ store }).sealDue()
    })
  })
  afterAll(() => line.remove())

  // Two rows are those of the first start: the reference data.
  it('prints that all holds and the head, and passes through it again', async () => {
    const { code, out } = await line.run('verify')
    expect(code).toBe(0)
    expect(out[0]).toBe(
      '5 links hold, 0 of them of events whose contents were erased; 0 rows wait to be sealed',
    )
    const head = /^head (5:[0-9a-f]{64})$/.exec(out[1] ?? '')?.[1]
    expect((await line.run(`verify --expect ${head}`)).code).toBe(0)
    expect((await line.run(`verify --expect 2:${'0'.repeat(64)}`)).code).toBe(1)
  })

  it('names the first broken link, and ends with 1', async () => {
    await line.look((store) =>
      store.tx(async ({ rows }) => {
        await rows(sql.raw('drop trigger audit_no_update'))
        await rows(sql.raw("update audit set actor_user_id = 'nobody' where id = 'b'"))
      }),
    )
    const { code, out } = await line.run('verify')
    expect(code).toBe(1)
    expect(out.at(-1)).toBe(
      'BROKEN at link 4, audit row b of 2026-11-23T09:00:00.000Z: the audit row or its event is not what was sealed',
    )
    expect(JSON.parse((await line.run('verify --json')).out[0] ?? '')).toMatchObject({
      links: 3,
      firstBreak: { no: 4, auditId: 'b', reason: 'row_changed' },
    })
  })

  it('says what is wrong with a head that is none', async () => {
    const { code, err } = await line.run('verify --expect 3')
    expect(code).toBe(2)
    expect(err[0]).toContain('--expect must be like 1234:')
  })
})
