import { http, type HttpHandler } from 'msw'
import { checkIsInteraction } from '../contracts/check-interaction.ts'
import { compareRequest } from '../contracts/compare-request.ts'
import type { Interaction } from '../contracts/interaction.ts'
import { responseOf } from '../contracts/respond.ts'
import type { HttpRequest } from '../service/http.ts'

/**
 * MSW handlers that answer as interactions do, at any endpoint: a request that fits an interaction gets its example.
 * Of several that fit, the first answers; a request that fits none falls through, to `onUnhandledRequest` at last.
 * Throws INVALID_OPTION for what is no interaction, such as a list of them or one whose parentheses were forgotten.
 *
 * **Example**
 *
 * ```ts
 * server.use(...toHandlers(interactions.describeJobRun.failed('USER_ERROR')))
 * ```
 */
export function toHandlers(...interactions: readonly Interaction[]): HttpHandler[] {
  interactions.forEach(checkIsInteraction)
  return interactions.map(({ request: expected, response }) =>
    http.all('*', async ({ request }) => {
      const isNear = request.method === expected.method && new URL(request.url).pathname === expected.path
      if (!isNear || compareRequest(expected, await readRequest(request)).length > 0) return undefined
      const { status, headers, body } = responseOf(response)
      return new Response(body, { status, headers })
    }),
  )
}

async function readRequest(request: Request): Promise<HttpRequest> {
  const { method, headers } = request
  const { pathname, search } = new URL(request.url)
  return {
    method,
    url: `${pathname}${search}`,
    header: (name) => headers.get(name) ?? undefined,
    // Handlers after this one read the body, too.
    body: await request.clone().text(),
  }
}
