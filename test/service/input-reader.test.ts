import * as fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { decodeInput } from '../../src/service/decode-input.ts'
import { createInputReader } from '../../src/service/input-reader.ts'
import { startBody, virtualClusterId } from './raw.ts'

const found = { labels: { virtualClusterId }, search: '' }

function request(body: string, contentType: string | undefined = 'application/json') {
  return { body, header: (name: string) => (name === 'content-type' ? contentType : undefined) }
}

function bodyWith(clientToken: string, members: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify(startBody({ ...members, clientToken }))
}

/** How many of some bodies, which one service gets one after another, it parses. */
function parsedOf(bodies: readonly string[], contentTypes: readonly string[] = []): number {
  const read = createInputReader()
  const parse = vi.spyOn(JSON, 'parse')
  try {
    for (const [index, body] of bodies.entries())
      read('StartJobRun', found, request(body, contentTypes[index]))
    return parse.mock.calls.length
  } finally {
    parse.mockRestore()
  }
}

const tokens = ['B-2_c', 'a', 'x'.repeat(64)]

test.each<[string, readonly string[], number]>([
  ['alike but for the token', tokens.map((token) => bodyWith(token)), 1],
  ['alike, with blanks around the colon', tokens.map((token) => bodyWith(token).replaceAll('":', '" : ')), 1],
  [
    'alike, with a token that JSON would escape',
    ['a', 'b\n', 'c"d', 'e f'].map((token) => bodyWith(token)),
    4,
  ],
  [
    'alike but for the token and the name before it',
    tokens.map((text) => bodyWith(text).replace('{', `{"name":"${text}",`)),
    1,
  ],
  [
    'alike but for the token and the name after it',
    tokens.map((text) => bodyWith(text).replace(/}$/, `,"name":"${text}"}`)),
    1,
  ],
  ['alike, with a name that JSON writes as it is and no token can be', names('a', 'b.c', 'd/e'), 3],
  [
    'with the name of the name twice',
    names('a', 'b', 'c').map((body) => body.replace('"team"', '"name"')),
    3,
  ],
  [
    'that begin in different ways',
    ['a', 'b'].map((token) => bodyWith(token).replace('{', `{"tags":{"team":"${token}"},`)),
    2,
  ],
  [
    'that end in different ways',
    ['a', 'b'].map((token) => bodyWith(token).replace(/}$/, `,"tags":{"team":"${token}"}}`)),
    2,
  ],
  [
    'with the name of the token twice',
    tokens.map((token) => bodyWith(token, { tags: { clientToken: 'x' } })),
    3,
  ],
  ['with an escape', tokens.map((token) => bodyWith(token).replace('{', String.raw`{"name":"\u0061",`)), 3],
  ['of 100,000 characters', ['a', 'b'].map((token) => bodyWith(token).padEnd(100_000)), 1],
  ['of more than 100,000 characters', ['a', 'b'].map((token) => bodyWith(token).padEnd(100_001)), 2],
  ['of eight kinds, in turns', kindsInTurns(8), 8],
  ['of nine kinds, in turns', kindsInTurns(9), 18],
])('of bodies %s as many are parsed as have to be', (_, bodies, parsed) => {
  expect(parsedOf(bodies)).toBe(parsed)
})

function names(...given: readonly string[]): string[] {
  return given.map((name) => bodyWith('a', { name, tags: { team: 'etl' } }))
}

function kindsInTurns(count: number): string[] {
  const kinds = Array.from({ length: count }, (_, index) => ({ tags: { kind: `kind-${index}` } }))
  return ['a', 'b'].flatMap((token) => kinds.map((kind) => bodyWith(token, kind)))
}

test('a body of another content type is parsed again', () => {
  const bodies = ['a', 'b', 'c'].map((token) => bodyWith(token))
  const contentTypes = ['application/json', 'application/json;charset=utf-8', 'application/json']
  expect(parsedOf(bodies, contentTypes)).toBe(2)
})

test('a token that is too long is refused after one that is not', () => {
  const read = createInputReader()
  const start = (clientToken: string) => read('StartJobRun', found, request(bodyWith(clientToken)))
  expect(start('x'.repeat(64))).toMatchObject({ clientToken: 'x'.repeat(64) })
  expect(() => start('x'.repeat(65))).toThrow(expect.objectContaining({ code: 'ValidationException' }))
})

test('a body that goes on after one that was valid is refused', () => {
  const read = createInputReader()
  read('StartJobRun', found, request(bodyWith('a')))
  expect(() => read('StartJobRun', found, request(`${bodyWith('b')}}`))).toThrow(
    expect.objectContaining({ code: 'SerializationException' }),
  )
})

test('a body says nothing in another virtual cluster, of another content type or of another operation', () => {
  const read = createInputReader()
  const given = request(bodyWith('a'))
  const other = { ...found, labels: { virtualClusterId: 'another' } }
  expect(read('StartJobRun', found, given)).toMatchObject({ virtualClusterId })
  expect(read('StartJobRun', other, given)).toMatchObject({ virtualClusterId: 'another' })
  expect(() => read('StartJobRun', found, request(given.body, 'text/plain'))).toThrow(
    expect.objectContaining({ code: 'UnsupportedMediaTypeException' }),
  )
  for (const operation of ['ListJobRuns', 'ListJobRuns'] as const) {
    expect(read(operation, found, given)).toStrictEqual({ virtualClusterId })
  }
})

test('what is read is what decoding it alone gives, for whatever virtual cluster it is', () => {
  const calls = fc.record({
    name: fc.constantFrom('one', 'two', 'x'.repeat(64), 'y'.repeat(65), undefined),
    clientToken: fc.constantFrom(...tokens, 'y'.repeat(65), '', ' a', 'a b', '\u{e9}', 'z z-'),
    virtualClusterId: fc.constantFrom(virtualClusterId, 'another'),
    tags: fc.constantFrom(undefined, { clientToken: 'a' }, { team: 'etl' }),
    operation: fc.constantFrom('StartJobRun' as const, 'ListJobRuns' as const),
  })
  const outcomeOf = (step: () => unknown): unknown => {
    try {
      return step()
    } catch (error) {
      return error
    }
  }
  const law = (made: readonly (typeof calls extends fc.Arbitrary<infer Call> ? Call : never)[]) => {
    const read = createInputReader()
    for (const { name, clientToken, tags, operation, ...labels } of made) {
      const given = request(bodyWith(clientToken, { name, tags }))
      const route = { labels, search: '' }
      const [seen, alone] = [read, decodeInput].map((reader) =>
        outcomeOf(() => reader(operation, route, given)),
      )
      expect(seen).toStrictEqual(alone)
    }
  }
  fc.assert(fc.property(fc.array(calls, { minLength: 2, maxLength: 20, size: 'max' }), law), { numRuns: 30 })
})
