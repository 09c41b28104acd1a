import type { HttpResponse } from '../service/http.ts'
import type { ExpectedResponse } from './interaction.ts'
import { exampleOf } from './matcher.ts'

/** The answer of an interaction as it travels: its example, without rules. */
export function responseOf({ status, headers = {}, body }: ExpectedResponse): HttpResponse {
  const named = Object.entries(headers).map(([name, { value }]): [string, string] => [name, value])
  return {
    kind: 'response',
    status,
    headers: { 'content-type': 'application/json', ...Object.fromEntries(named) },
    body: JSON.stringify(exampleOf(body)),
  }
}
