import { request } from 'node:http'

/** A request as bytes on the wire, with a Host of one's choosing. */
export const raw = (
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: string },
) =>
  new Promise<{ status: number; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const asked = request(url, { method: options.method ?? 'GET', headers: options.headers }, (response) => {
      let text = ''
      response.on('data', (part) => {
        text += part
      })
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers, text }))
    })
    asked.on('error', reject)
    asked.end(options.body)
  })
