import { once } from 'node:events'
import { connect } from 'node:net'
import { patience } from '@virkelyst/server/serve'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestServer, type TestServer } from '../support/http'

describe('a client that sends slowly', () => {
  let server: TestServer
  beforeAll(async () => {
    server = await startTestServer({
      patience: {
        headersTimeout: 200,
        requestTimeout: 400,
        keepAliveTimeout: 300,
        connectionsCheckingInterval: 50,
      },
    })
  })
  afterAll(() => server.stop())

  /** What the portal says to these bytes before it hangs up; nothing more is ever sent. */
  const saidTo = async (bytes: string): Promise<string> => {
    const { hostname, port } = new URL(server.url)
    const socket = connect(Number(port), hostname)
    let said = ''
    socket.on('data', (part) => {
      said += part.toString()
    })
    socket.on('error', () => undefined)
    socket.write(bytes)
    await once(socket, 'close')
    return said
  }
  const begun = (more: string) =>
    `POST /trpc/accounts.me HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\n${more}`

  it('of headers is hung up on', async () => {
    expect(await saidTo(begun('X-A: b\r\n'))).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('of a body is hung up on', async () => {
    const headers =
      'Sec-Fetch-Site: same-origin\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n'
    expect(await saidTo(begun(`${headers}{"a":`))).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('of nothing at all after an answer is hung up on', async () => {
    const said = await saidTo(`GET /healthz HTTP/1.1\r\nHost: ${new URL(server.url).host}\r\n\r\n`)
    expect(said).toMatch(/^HTTP\/1\.1 200 /)
  })

  it('has seconds, and not minutes, where people are served', () => {
    expect(patience.headersTimeout).toBeLessThanOrEqual(15_000)
    expect(patience.requestTimeout).toBeLessThanOrEqual(60_000)
    expect(patience.connectionsCheckingInterval).toBeLessThanOrEqual(5000)
    expect(patience.keepAliveTimeout).toBeGreaterThan(60_000)
  })
})
