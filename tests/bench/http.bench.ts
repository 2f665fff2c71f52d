import { readFileSync } from 'node:fs'
import { runServer } from '../support/server-process'
import { makeBenchFile } from './bench-world'
import { type Call, makeConsultants } from './http-client'
import { fillHttpWorld, type HttpWorld } from './http-world'

export type HttpBenchOptions = {
  citizens: number
  consultants: number
  requests: number
  seed: number
}

const warmUp = 400

/** Processor time of a process so far in milliseconds; null where the system does not tell it as Linux does. */
const processorOf = (pid: number): number | null => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
    // In hundredths of a second: in this program and in the system for it.
    return (Number(fields[11]) + Number(fields[12])) * 10
  } catch {
    return null
  }
}

/** The same calls against a server on the file that is there already. */
export const measureHttp = async (file: string, { tokens, orders }: HttpWorld, requests: number) => {
  const server = runServer({
    DATABASE_URL: file,
    LOG_LEVEL: 'error',
  })
  try {
    const [url] = await server.until(/http:\/\/127\.0\.0\.1:\d+/)
    const consultants = makeConsultants(url, tokens)
    const rank = (index: number): Call => ({
      procedure: 'matching.rank',
      input: { orderId: orders[index % orders.length], limit: 50 },
    })
    const me = (): Call => ({ procedure: 'accounts.me' })
    const measure = async (next: (index: number) => Call) => {
      await consultants.run(warmUp, next)
      const before = processorOf(server.child.pid!)
      const own = process.cpuUsage()
      const figures = await consultants.run(requests, next)
      const after = processorOf(server.child.pid!)
      const { user, system } = process.cpuUsage(own)
      const each = (ms: number) => Math.round((ms / requests) * 100) / 100
      return {
        ...figures,
        /** Of the server a request, and of those who ask, on the same machine. */
        processorMs: before === null || after === null ? null : each(after - before),
        askingProcessorMs: each((user + system) / 1000),
      }
    }
    const ranking = await measure(rank)
    const plain = await measure(me)
    consultants.close()
    return { ranking, plain }
  } finally {
    server.child.kill('SIGTERM')
    await server.ended
  }
}

/**
 * A register of invented citizens behind the real server in a process of its own, and consultants who rank at once, each as
 * soon as the last answer came; then the same calls for nothing but who one is, which is what everything but ranking costs.
 */
export const benchHttp = async ({ requests, ...options }: HttpBenchOptions, say: (line: string) => void) => {
  const { file, remove } = makeBenchFile()
  try {
    const world = await fillHttpWorld({ ...options, file }, say)
    const { ranking, plain } = await measureHttp(file, world, requests)
    return {
      citizens: options.citizens,
      consultants: options.consultants,
      ranking,
      plain,
      timesPlainAtP50: Math.round((ranking.p50 / plain.p50) * 10) / 10,
    }
  } finally {
    remove()
  }
}
