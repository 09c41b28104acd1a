import { runVerifier } from '../../src/contracts/pact.ts'
import {
  createProvider,
  providerStateNames,
  readProviderState,
  type ProviderState,
} from '../../src/contracts/provider-states.ts'
import { listen } from '../../src/server/listen.ts'
import type { HttpResponse } from '../../src/service/http.ts'

/** What is done to every answer of the service, by the name of the mutation. */
const mutations: Readonly<Record<string, (response: HttpResponse) => HttpResponse>> = {
  none: (response) => response,
  'another word for a state': inBody(/"state":"RUNNING"/, '"state":"STARTED"'),
  'another word for a failure reason': inBody(/"failureReason":"USER_ERROR"/, '"failureReason":"YOUR_FAULT"'),
  'a member that is missing': inBody(/"createdBy":"[^"]*",/, ''),
  'a member under another name': inBody(/"virtualClusterId"/, '"clusterId"'),
  'timestamps as numbers': inBody(/"createdAt":"[^"]*"/, '"createdAt":1768467600'),
  'IDs in capitals': inBody(/"id":"[^"]*"/, '"id":"CAPITALS"'),
  'errors that are not found': ({ status, ...rest }) => ({ ...rest, status: status === 400 ? 404 : status }),
  'errors without a type': withHeader('x-amzn-ErrorType', undefined),
  'another protocol': withHeader('content-type', 'application/x-amz-json-1.1'),
}

function withHeader(changed: string, value: string | undefined): (response: HttpResponse) => HttpResponse {
  return ({ headers, ...rest }) => {
    const others = Object.entries(headers).filter(([name]) => name !== changed)
    return {
      ...rest,
      headers: { ...Object.fromEntries(others), ...(value !== undefined && { [changed]: value }) },
    }
  }
}

function inBody(found: RegExp, instead: string): (response: HttpResponse) => HttpResponse {
  return ({ headers, body, ...rest }) => {
    const changed = body.replace(found, instead)
    return {
      ...rest,
      body: changed,
      headers: { ...headers, 'content-length': String(Buffer.byteLength(changed)) },
    }
  }
}

/** What the parent process sends. */
export interface MutationOrder {
  readonly mutation: string
  readonly pact: string
}

async function verify({ mutation, pact }: MutationOrder): Promise<string> {
  const mutate = mutations[mutation]
  if (!mutate) throw new Error(`There is no mutation ${mutation}.`)
  let states: ProviderState[] = []
  const { url, close } = await listen((request) => {
    const outcome = createProvider(states).handle(request)
    return outcome.kind === 'response' ? mutate(outcome) : outcome
  })
  const report = await runVerifier({
    provider: 'aws-emr-containers',
    url,
    pacts: [pact],
    providerStateNames,
    onReset() {
      states = []
    },
    onState(name, params) {
      states.push(readProviderState(name, params))
    },
  })
  await close()
  return report
}

// A process of its own, since nothing silences the Verifier.
process.once('message', (order: MutationOrder) => {
  void verify(order).then((report) => process.send?.(report, () => process.disconnect()))
})
