import {
  check,
  interactions,
  TestkitError,
  type ConsumerTest,
  type Interaction,
} from 'emr-containers-testkit/contracts'
import type { StartJobRunResponse } from 'emr-containers-testkit/model'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'

type StartTest = ConsumerTest<'StartJobRun', StartJobRunResponse>
type Place = Parameters<StartTest>[0]

const interaction = interactions.startJobRun.minimal()
const { input, request, description } = interaction

/** Sends a request as a client does that retries nothing. */
function send(
  { endpoint }: Pick<Place, 'endpoint'>,
  body: object | string,
  path = request.path,
): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const headers = { 'content-type': 'application/json' }
  return fetch(`${endpoint}${path}`, { method: 'POST', body: text, headers })
}

const { virtualClusterId: _, ...body } = input

async function failureOf(client: StartTest): Promise<TestkitError> {
  const error = await check(interaction, client).catch((caught: unknown) => caught)
  if (error instanceof TestkitError) return error
  throw new Error('It did not fail as it should.', { cause: error })
}

const told = (reason: string) =>
  `[emr-containers-testkit] Failed to verify "${description}": ${reason}. The client must send what the interaction describes; pass it the \`input\` that it is given.`

describe('a test of a client', () => {
  test('gets a place of its own, credentials that are nobody’s, the input and the example', async () => {
    const seen: Place[] = []
    await check(interaction, async (circumstances) => {
      seen.push(circumstances)
      await send(circumstances, body)
    })
    const [{ endpoint, ...rest } = { endpoint: '' }] = seen
    expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' }
    expect(rest).toEqual({ region: 'us-east-1', credentials, input, example: interaction.example })
  })

  test('may be no promise, and its endpoint is gone after it', async () => {
    const places: Place[] = []
    await check(interaction, async (circumstances) => {
      places.push(circumstances)
      await send(circumstances, body)
    })
    await expect(send(places[0] ?? { endpoint: 'http://127.0.0.1' }, body)).rejects.toThrow('fetch failed')
    await failureOf(() => 'nothing')
  })

  test('fails with what it throws, also when that is nothing', async () => {
    for (const thrown of [new Error('own'), 'own', undefined]) {
      const failing = check(interaction, async (circumstances) => {
        await send(circumstances, body)
        return Promise.reject(thrown)
      })
      await expect(failing).rejects.toBe(thrown)
    }
  })
})

test('the described request is answered as described, with an output or an error', async () => {
  const answer = async <Example>(described: Interaction<'StartJobRun', Example>) => {
    const { virtualClusterId: __, ...sent } = described.input
    const seen: unknown[] = []
    await check(described, async (circumstances) => {
      const { status, headers, json } = await read(await send(circumstances, sent))
      seen.push(status, headers.get('content-type'), headers.get('x-amzn-ErrorType'), json)
    })
    return seen
  }
  expect(await answer(interaction)).toEqual([200, 'application/json', null, interaction.example])
  const failing = interactions.startJobRun.fails('InternalServerException')
  const { name, message, status } = failing.example
  expect(await answer(failing)).toEqual([status, 'application/json', name, { message }])
})

async function read(response: Response): Promise<{ status: number; headers: Headers; json: unknown }> {
  const { status, headers } = response
  return { status, headers, json: await response.json() }
}

describe('a request that is not the described one', () => {
  test('is answered with an error that nobody tries again, which tells all that was wrong until then', async () => {
    const bodies: string[] = []
    const { message } = await failureOf(async (circumstances) => {
      for (const changed of [
        { ...body, name: '' },
        { ...body, name: '' },
        { ...body, releaseLabel: '!' },
      ]) {
        const response = await send(circumstances, changed)
        const names = ['content-type', 'x-amzn-ErrorType', 'access-control-allow-origin']
        const head = names.map((name) => response.headers.get(name))
        expect([response.status, ...head]).toEqual([400, 'application/json', 'ContractMismatch', '*'])
        bodies.push(await response.text())
      }
    })
    const [, name = '', label = ''] =
      /": (\$\.name: .*)\n {2}(\$\.releaseLabel: .*)\. The client/.exec(message) ?? []
    expect(name).toContain('$.name: "" was sent; allowed is nothing here')
    expect(label).toContain('$.releaseLabel: "!" was sent; allowed is text')
    const texts = [name, name, `${name}\n${label}`]
    expect(bodies).toEqual(texts.map((text) => JSON.stringify({ message: text })))
  })

  test('is told, and the test given a moment to end, of which its own failure is the cause', async () => {
    const own = new Error('that was wrong')
    const { message, cause } = await failureOf(async (circumstances) => {
      await send(circumstances, { ...body, name: '' })
      await sleep(20)
      throw own
    })
    expect(message).toContain('$.name: "" was sent')
    expect(cause).toBe(own)
  })

  test('is told though the test never ends', async () => {
    const { message, cause } = await failureOf(async (circumstances) => {
      await send(circumstances, { ...body, name: '' })
      await new Promise(() => undefined)
    })
    expect(message).toContain('$.name: "" was sent')
    expect(cause).toBeUndefined()
  })
})

describe('a client', () => {
  test.each<[string, unknown, string]>([
    ['in peace', undefined, ''],
    ['with an error', new Error('own'), ', but the test threw first: Error: own'],
  ])('that sends nothing, %s, breaks the contract', async (_title, thrown, rest) => {
    const error = await failureOf(() => (thrown === undefined ? 'nothing' : Promise.reject(thrown)))
    expect(error.message).toBe(told(`the client sent nothing; allowed is one request${rest}`))
    expect([error.code, error.cause]).toEqual(['CONTRACT_MISMATCH', thrown])
  })

  test('that sends only what a browser asks beforehand has sent nothing', async () => {
    const { message } = await failureOf(({ endpoint }) =>
      fetch(`${endpoint}${request.path}`, { method: 'OPTIONS' }),
    )
    expect(message).toContain('the client sent nothing')
  })

  test('that sends one token twice has its effect once; with another token, twice', async () => {
    const withToken = (clientToken: string) => ({ ...body, clientToken })
    await check(interaction, async (circumstances) => {
      await send(circumstances, withToken('a'))
      await send(circumstances, withToken('a'))
    })
    const { message } = await failureOf(async (circumstances) => {
      for (const token of ['a', 'b', 'a']) await send(circumstances, withToken(token))
    })
    expect(message).toBe(
      told(
        'the client sent StartJobRun with the tokens "a" and "b", which has its effect for each; allowed is one',
      ),
    )
  })

  test('that sends two tokens and a wrong request is told of the request', async () => {
    const { message } = await failureOf(async (circumstances) => {
      await send(circumstances, { ...body, clientToken: 'a' })
      await send(circumstances, '{')
    })
    expect(message).toBe(
      told(
        '$: "{" was sent; allowed is an object with the members clientToken, executionRoleArn, releaseLabel, jobDriver',
      ),
    )
  })
})
