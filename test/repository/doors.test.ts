import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import manifest from '../../package.json' with { type: 'json' }

/** The names that each subpath promises. A name added or removed here is a change of the public API. */
const promised: Readonly<Record<string, readonly string[]>> = {
  contracts: [
    'TestkitError',
    'catalogue',
    'check',
    'comparePacts',
    'createContract',
    'eventCatalogue',
    'interactions',
    'modelVersion',
    'openApiDocument',
    'providerStateNames',
    'refusalCodes',
    'verifyPacts',
  ],
  fixtures: ['TestkitError', 'createFixtures', 'untyped'],
  handlers: ['TestkitError', 'awsError', 'createEmrContainers', 'fault', 'respond', 'untyped'],
  model: [
    'TestkitError',
    'commonErrorCodes',
    'commonErrors',
    'declaredErrorCodes',
    'declaredErrors',
    'endpointPattern',
    'failureReasons',
    'formatTimestamp',
    'fromWire',
    'isCancellable',
    'isJobRunState',
    'isTerminal',
    'jobRunStates',
    'jobRunTransitions',
    'jsonPath',
    'operations',
    'parseTimestamp',
    'partitionOf',
    'partitions',
    'regionOfEndpoint',
    'schemas',
    'toWire',
    'validate',
  ],
  reporter: ['PactReporter', 'default'],
  server: ['TestkitError', 'createControlClient', 'fault', 'startServer'],
  stubs: ['TestkitError', 'catalogue', 'interactions', 'toHandlers'],
}

/** The subpaths of the exports map whose folder is there. */
const doors = Object.entries(manifest.exports)
  .filter(([, target]) => target.startsWith('./dist/'))
  .map(([subpath]) => subpath.slice('./'.length))
  .filter((door) => existsSync(new URL(`../../src/${door}/index.ts`, import.meta.url)))

async function namesOf(door: string): Promise<string[]> {
  const names: unknown = await import(`emr-containers-testkit/${door}`)
  return typeof names === 'object' && names !== null ? Object.keys(names).toSorted() : []
}

test('every door has a list of promised names and every list a door', () => {
  expect(Object.keys(promised).toSorted()).toEqual(doors.toSorted())
})

test.each(doors)('%s exports the promised names and no other', async (door) => {
  expect(await namesOf(door)).toEqual(promised[door])
})
