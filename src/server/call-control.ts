import { valueAt } from '../model/json-path.ts'
import { TestkitError, show, type TestkitErrorText } from '../testkit-error.ts'

type Method = 'GET' | 'POST' | 'DELETE'

/** Calls the control API of a server by method, path and body. */
export type CallControl = <Answer>(method: Method, path: string, body?: object) => Promise<Answer>

/** Opens the control API of a server. Throws INVALID_OPTION for what is no URL. Its calls reject with the error that the server answers, or SERVER_UNREACHABLE. */
export function callControl(url: string): CallControl
export function callControl(url: string): (method: Method, path: string, body?: object) => Promise<unknown> {
  checkUrl(url)
  const base = `${url.replace(/\/$/, '')}/_testkit/`
  return async (method, path, body) => {
    const response = await request(`${base}${path}`, method, body)
    const answer: unknown = await response.json().catch(() => undefined)
    if (response.ok && answer !== undefined) return answer
    throw isError(answer)
      ? new TestkitError(answer)
      : unreachable(base, `it answers ${response.status}, and not as a control API does`)
  }
}

async function request(url: string, method: Method, body: object | undefined): Promise<Response> {
  try {
    const content = { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
    return await fetch(url, { method, ...(body && content) })
  } catch (cause) {
    throw unreachable(url, reasonOf(cause), cause)
  }
}

/** Throws INVALID_OPTION. */
function checkUrl(url: unknown): void {
  if (typeof url === 'string' && URL.canParse(url) && /^https?:/.test(url)) return
  throw new TestkitError({
    code: 'INVALID_OPTION',
    failedTo: 'control a server',
    path: '$.url',
    reason: `${show(url)} is not a URL`,
    remedy: 'Give one such as http://127.0.0.1:4566.',
  })
}

/** Says why a `fetch` failed: its own message is always the same, and its cause may be several, one for each address. */
function reasonOf(error: unknown): string {
  const code = valueAt(error, ['cause', 'code'])
  return typeof code === 'string' ? `it cannot be reached (${code})` : String(error)
}

/** An error of this package as the control API writes it. */
function isError(answer: unknown): answer is TestkitErrorText {
  return typeof valueAt(answer, ['code']) === 'string' && typeof valueAt(answer, ['message']) === 'string'
}

function unreachable(url: string, reason: string, cause?: unknown): TestkitError {
  return new TestkitError({
    code: 'SERVER_UNREACHABLE',
    failedTo: `call ${url}`,
    reason,
    remedy: 'Start one with emr-containers-testkit serve, or startServer.',
    cause,
  })
}
