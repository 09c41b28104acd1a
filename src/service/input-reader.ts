import { operationNames, operations } from '../model/generated/operations.ts'
import type { OperationName, OperationTypes } from '../model/generated/types.ts'
import { shapes } from '../model/shape.ts'
import { decodeInput } from './decode-input.ts'
import type { HttpRequest } from './http.ts'
import type { Route } from './route.ts'
import { createSharing } from './submission.ts'

/** A valid input, and the request that it came with, its body around the client token. */
interface Recent<Name extends OperationName = OperationName> {
  readonly operation: Name
  readonly virtualClusterId: string | undefined
  readonly contentType: string | undefined
  readonly before: string
  readonly after: string
  readonly input: OperationTypes[Name]['inputWire']
}

/** How many are remembered. Programs start a few kinds of job runs, in turns. */
const remembered = 8
/** Texts above this many characters are not remembered; usual ones have a few thousand. */
const longestText = 100_000

/** Tokens as programs make them: JSON writes them as they are. */
const plainToken = /^[\w-]+$/
const plainMember = /("clientToken"\s*:\s*")[\w-]+"/
const memberName = '"clientToken"'
/** Operations whose client token is in the body. */
const withToken = new Set(
  operationNames.filter((name) =>
    Object.entries(operations[name].bindings).some(
      ([member, { in: place }]) => member === 'clientToken' && place === 'body',
    ),
  ),
)
const { maxLength: longestToken = 0 } = shapes.ClientToken

/**
 * {@link decodeInput} for many calls. Programs start job runs that are the same but for the token, and to read such a
 * body again is most of what a call costs: the input of one that was valid is told again, with the new token.
 */
export function createInputReader(): typeof decodeInput {
  const share = createSharing()
  const recent: Recent[] = []
  let next = 0
  return <Name extends OperationName>(
    name: Name,
    found: Pick<Route, 'labels' | 'search'>,
    request: Pick<HttpRequest, 'header' | 'body'>,
  ) => {
    if (!withToken.has(name)) return decodeInput(name, found, request)
    const purpose = {
      operation: name,
      virtualClusterId: found.labels['virtualClusterId'],
      contentType: request.header('content-type'),
    }
    for (const candidate of recent) {
      if (!isFor(candidate, purpose)) continue
      const clientToken = between(request.body, candidate)
      if (clientToken !== undefined) return { ...candidate.input, clientToken }
    }
    const input = share(decodeInput(name, found, request))
    const around = request.body.length > longestText ? undefined : aroundToken(request.body)
    // A copy: what is done to a recorded call is not done to those that follow.
    if (around) recent[next++ % remembered] = { ...purpose, ...around, input: { ...input } }
    return input
  }
}

type Purpose<Name extends OperationName> = Pick<
  Recent<Name>,
  'operation' | 'virtualClusterId' | 'contentType'
>

function isFor<Name extends OperationName>(recent: Recent, purpose: Purpose<Name>): recent is Recent<Name> {
  return (
    recent.operation === purpose.operation &&
    recent.virtualClusterId === purpose.virtualClusterId &&
    recent.contentType === purpose.contentType
  )
}

/** The token of a body that is otherwise the same, if it is a valid one. */
function between(body: string, { before, after }: Pick<Recent, 'before' | 'after'>): string | undefined {
  const end = body.length - after.length
  // To compare what is cut off takes a tenth of the time of startsWith.
  if (body.slice(0, before.length) !== before || body.slice(end) !== after) return undefined
  const token = body.slice(before.length, end)
  return plainToken.test(token) && token.length <= longestToken ? token : undefined
}

/**
 * The body around its token. Undefined where the token that is found may be one of something inside the input: a name
 * that is written twice, or with an escape.
 */
function aroundToken(body: string): Pick<Recent, 'before' | 'after'> | undefined {
  const found = plainMember.exec(body)
  if (!found || body.lastIndexOf(memberName) !== body.indexOf(memberName) || body.includes('\\u'))
    return undefined
  const [member, name = ''] = found
  return {
    before: body.slice(0, found.index + name.length),
    after: body.slice(found.index + member.length - 1),
  }
}
