import { request as send, type IncomingHttpHeaders } from 'node:http'
import { text } from 'node:stream/consumers'
import type { HttpRequest, HttpResponse } from '../service/http.ts'

/**
 * Passes a request on to another endpoint. By node:http, as tests may have replaced `fetch`; of the headers only
 * those that a contract speaks of.
 */
export function forward(endpoint: string, { method, url, header, body }: HttpRequest): Promise<HttpResponse> {
  const names = ['content-type', 'origin', 'access-control-request-method', 'access-control-request-headers']
  const headers = names.flatMap((name): [string, string][] => {
    const value = header(name)
    return value === undefined ? [] : [[name, value]]
  })
  return new Promise((resolve, reject) => {
    const forwarded = send(
      `${endpoint}${url}`,
      { method, headers: Object.fromEntries(headers), agent: false },
      (answer) => {
        text(answer).then(
          (content) =>
            resolve({
              kind: 'response',
              status: answer.statusCode ?? 0,
              headers: singleHeaders(answer.headers),
              body: content,
            }),
          reject,
        )
      },
    )
    forwarded.once('error', reject)
    forwarded.end(body)
  })
}

function singleHeaders(headers: IncomingHttpHeaders): Record<string, string> {
  const single = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    [value].flat().join(', '),
  ])
  return Object.fromEntries(single)
}
