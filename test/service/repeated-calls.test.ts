import type { EmrContainersOptions } from 'emr-containers-testkit/handlers'
import { toWire } from 'emr-containers-testkit/model'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { cancelRun, describeRun, hold, post, start, startBody } from './raw.ts'

const plain = JSON.stringify(startBody({ clientToken: '@' }))

const withFixedToken = (members: string) =>
  plain.replace('"clientToken":"@"', `"clientToken":"fixed",${members}`)

/**
 * Bodies that are alike but for what stands in the place of `@`, which may be the client token or the name, or seem to be
 * it.
 */
const bodies = [
  plain,
  plain.replaceAll('":', '" : '),
  plain.replace('{', '{"name":"one",'),
  plain.replace('{', '{"name":"two",'),
  plain.replace(/}$/, ',"name":"one"}'),
  plain.replace(/}$/, ',"name":"two"}'),
  plain.replace(/}$/, ',"name":" "}'),
  plain.replace(/}$/, ',"tags":{"testkit:outcome":"FAILED"}}'),
  plain.replace(/}$/, ',"further":"@"}'),
  plain.replace(/}$/, ',"clientToken":"last"}'),
  plain.replace('{', '{"clientToken":"first",'),
  plain.replace('"clientToken":"@"', '"clientToken":"fixed","tags":{"clientToken":"@"}'),
  plain.replace('"clientToken":"@"', '"tags":{"clientToken":"@"},"clientToken":"fixed"'),
  plain.replace('"clientToken":"@"', '"client\\u0054oken":"a","tags":{"clientToken":"@"}'),
  plain.replace('"@"', '@'),
  `${plain}}`,
  plain.replace('{', '{"name":"@",'),
  plain.replace(/}$/, ',"name" : "@"}'),
  plain.replace('{', '{"name":"@","name":"last",'),
  withFixedToken('"name":"@"'),
  withFixedToken('"name":"@","n\\u0061me":"last"'),
  withFixedToken('"tags":{"name":"@"}'),
  withFixedToken('"tags":{"name":"@"},"name":"one"'),
  withFixedToken('"tags":{"of \\"name":"@"},"name":"one"'),
  withFixedToken('"tags":{"of":"name"},"further":"@","name":"one"'),
]
const tokens = [
  'a',
  'token-1',
  'x'.repeat(64),
  'y'.repeat(65),
  '',
  ' ',
  '\\n',
  'a\\u0062',
  '\\"',
  '"',
  '","name":"other',
  'é',
  '5',
  'null',
]
const contentTypes = ['application/json', 'application/json; charset=utf-8', 'text/plain']

/** Calls of a program that starts a few kinds of job runs. */
const calls = fc
  .tuple(
    fc.uniqueArray(fc.constantFrom(...bodies), { minLength: 1, maxLength: 3 }),
    fc.uniqueArray(fc.constantFrom(...contentTypes), { minLength: 1, maxLength: 2 }),
  )
  .chain(([some, types]) =>
    fc.array(
      fc.record({
        body: fc.constantFrom(...some),
        token: fc.constantFrom(...tokens),
        contentType: fc.constantFrom(...types),
      }),
      { minLength: 2, maxLength: 20 },
    ),
  )

test('what a body means does not depend on those that came before it', async () => {
  await fc.assert(
    fc.asyncProperty(calls, async (made) => {
      const experienced = hold()
      for (const { body, token, contentType } of made) {
        const answers = [experienced, hold()].map(async (emr) => {
          const {
            status,
            error,
            body: answer,
          } = await post(emr, body.replaceAll('@', token), {
            'content-type': contentType,
          })
          // A token that comes again is answered with the job run that it started, whatever that is called.
          const { id: _id, arn: _arn, name: _name, ...rest } = answer
          return { status, error, rest, input: emr.requests().at(-1)?.input }
        })
        const [seen, alone] = await Promise.all(answers)
        expect(seen).toEqual(alone)
      }
    }),
    { numRuns: 300 },
  )
})

test('what is done to a recorded call is not done to those that follow', async () => {
  const emr = hold()
  const tags = { team: 'data' }
  await start(emr, { name: 'nightly', tags })
  const [first] = emr.requests('StartJobRun')
  if (first?.input) first.input.name = 'changed'
  expect(() => Object.assign(first?.input?.tags ?? {}, { team: 'changed' })).toThrow(TypeError)
  const again = await describeRun(emr, await start(emr, { name: 'nightly', tags }))
  expect(again).toMatchObject({ name: 'nightly', tags })
})

const step = fc.oneof(
  fc.record({ kind: fc.constant('advance'), seconds: fc.nat(120) }),
  fc.record({ kind: fc.constantFrom('read', 'submit', 'fail', 'cancel'), of: fc.nat(3) }),
)

test('DescribeJobRun tells what a job run is like now, however often it was asked before', async () => {
  const timelines = fc.constantFrom<NonNullable<EmrContainersOptions['timeline']>>(
    { running: '90s', attempts: 3 },
    'stepPerRead',
  )
  await fc.assert(
    fc.asyncProperty(timelines, fc.array(step, { maxLength: 40 }), async (timeline, steps) => {
      const emr = hold({ timeline })
      const retryPolicyConfiguration = { maxAttempts: 3 }
      const ids = [await start(emr), await start(emr, { retryPolicyConfiguration }), await start(emr)]
      for (const taken of steps) {
        if ('seconds' in taken) emr.clock.advance(taken.seconds * 1000)
        else await act(emr, taken.kind, ids[taken.of % ids.length] ?? '')
        for (const id of ids) {
          // Read first: where a read moves the job run, it shows the state that it moves to.
          const shown = await describeRun(emr, id)
          expect(shown).toEqual(toWire('JobRun', emr.jobRuns.get(id).describe()))
        }
      }
    }),
    { numRuns: 100 },
  )
})

async function act(emr: ReturnType<typeof hold>, kind: string, id: string): Promise<void> {
  const { state } = emr.jobRuns.get(id)
  if (kind === 'submit' && state === 'PENDING') emr.jobRuns.get(id).submit()
  if (kind === 'fail' && state === 'RUNNING') emr.jobRuns.get(id).fail('USER_ERROR', 'by hand')
  if (kind === 'cancel') await cancelRun(emr, id)
}

test('more job runs than a program watches are each described as they are', async () => {
  const emr = hold()
  const ids = new Array<string>()
  for (let count = 0; count < 600; count++) ids.push(await start(emr, { name: `run-${count}` }))
  for (const wait of [0, 3_600_000]) {
    emr.clock.advance(wait)
    for (const [count, id] of ids.entries()) {
      expect(await describeRun(emr, id)).toMatchObject({
        id,
        name: `run-${count}`,
        state: emr.jobRuns.get(id).state,
      })
    }
  }
})
