import { operationNames, operations } from '../model/generated/operations.ts'
import type { OperationName, OperationTypes } from '../model/generated/types.ts'
import { decodeInput } from './decode-input.ts'
import type { HttpRequest } from './http.ts'
import { mouldOf, pour, type Mould } from './mould.ts'
import type { Route } from './route.ts'
import { createSharing } from './submission.ts'

/** A valid input, and the request that it came with, its body without what varies. */
interface Recent<Name extends OperationName = OperationName> {
  readonly operation: Name
  readonly virtualClusterId: string | undefined
  readonly contentType: string | undefined
  readonly mould: Mould
  readonly input: OperationTypes[Name]['inputWire']
}

/** How many are remembered. Programs start a few kinds of job runs, in turns. */
const remembered = 8
/** Texts above this many characters are not remembered; usual ones have a few thousand. */
const longestText = 100_000

/** Operations whose client token is in the body. */
const withToken = new Set(
  operationNames.filter((name) =>
    Object.entries(operations[name].bindings).some(
      ([member, { in: place }]) => member === 'clientToken' && place === 'body',
    ),
  ),
)

/**
 * {@link decodeInput} for many calls. Programs start job runs that are the same but for the token and the name, and to
 * read such a body again is most of what a call costs: the input of one that was valid is told again, with the new texts.
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
      const texts = pour(request.body, candidate.mould)
      if (texts) return { ...candidate.input, ...texts }
    }
    const input = share(decodeInput(name, found, request))
    const mould = request.body.length > longestText ? undefined : mouldOf(request.body, input)
    // A copy: what is done to a recorded call is not done to those that follow.
    if (mould) recent[next++ % remembered] = { ...purpose, mould, input: { ...input } }
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
