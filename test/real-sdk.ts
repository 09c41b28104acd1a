import { EMRContainersClient } from '@aws-sdk/client-emr-containers'

/** A request as the SDK hands it to its HTTP client. */
export interface SentRequest {
  readonly method: string
  readonly path: string
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

/** The real SDK client, talking to nobody: it keeps the requests that it wrote and reads the answers it is given. */
export interface RealSdk {
  readonly client: EMRContainersClient
  readonly requests: SentRequest[]
  /** What the next call is answered with, as JSON. */
  answer: unknown
}

export function createRealSdk(): RealSdk {
  const requests: SentRequest[] = []
  const requestHandler = {
    handle: (request: SentRequest) => {
      requests.push(request)
      const body = new TextEncoder().encode(JSON.stringify(sdk.answer))
      return Promise.resolve({ response: { statusCode: 200, headers: {}, body } })
    },
    updateHttpClientConfig: () => undefined,
    httpHandlerConfigs: () => ({}),
  }
  const client = new EMRContainersClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' },
    requestHandler,
    // Nobody checks a signature here, and making one takes longer than all the rest.
    signer: { sign: (request) => Promise.resolve(request) },
  })
  const sdk: RealSdk = { client, requests, answer: {} }
  return sdk
}

/** The answer of a call without what the client adds to it. */
export function withoutMetadata<Output extends { $metadata: unknown }>(
  output: Output,
): Omit<Output, '$metadata'> {
  const { $metadata: _, ...rest } = output
  return rest
}
