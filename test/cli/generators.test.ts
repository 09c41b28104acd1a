import { createFixtures } from 'emr-containers-testkit/fixtures'
import { failureReasons } from 'emr-containers-testkit/model'
import { describe, expect, test } from 'vitest'
import { runHere } from './terminal.ts'

const { stdout: help } = await runHere(['generate', '--help'])
const [, list = ''] = /^Fixtures\n([\s\S]*?)\n\n/m.exec(help) ?? []
const names = list.split('\n').map((line) => line.trim())

async function documentsOf(name: string, ...options: string[]): Promise<unknown[]> {
  const { stdout, stderr, status } = await runHere(['generate', name, '--format', 'ndjson', ...options])
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))
}

function asJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}

/** `startJobRunRequest` as `start-job-run-request`. */
function inKebabCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

test('every factory has a fixture of its name in kebab-case', () => {
  const { seed: _, virtualClusterId: __, ...factories } = createFixtures()
  expect(names).toEqual(expect.arrayContaining(Object.keys(factories).map(inKebabCase)))
})

test('every catalogue, history and list of events of a factory has a fixture too', () => {
  const factories: Record<string, unknown> = { ...createFixtures() }
  const expected = Object.entries(factories).flatMap(([name, factory]) => {
    const methods = new Set(typeof factory === 'object' && factory !== null ? Object.keys(factory) : [])
    const catalogues = ['invalid', 'edge', 'pairwise', 'every'].filter((method) => methods.has(method))
    return catalogues.map((catalogue) => `${catalogue}-${inKebabCase(name)}`)
  })
  expect(expected.length).toBeGreaterThan(14)
  expect(names).toEqual(
    expect.arrayContaining([
      ...expected,
      'job-run-history',
      'job-run-events',
      'start-job-run-request-from-template',
    ]),
  )
})

describe.each(names)('%s', (name) => {
  test('is written in parts that make the whole', async () => {
    const args = ['generate', name, '--count', '20', '--format', 'ndjson', '--seed', '5']
    const whole = await runHere(args)
    const parts = await Promise.all(
      Array.from({ length: 16 }, (_, index) => runHere([...args, '--shard', `${index + 1}/16`])),
    )
    expect(parts.map(({ stdout }) => stdout).join('')).toBe(whole.stdout)
    expect(whole.stdout.trimEnd().split('\n')).toHaveLength(20)
  })

  test('is JSON in either view', async () => {
    for (const shape of ['wire', 'sdk']) {
      const { stdout, status } = await runHere(['generate', name, '--shape', shape])
      expect(status).toBe(0)
      expect(typeof JSON.parse(stdout)).toBe('object')
    }
  })

  test('takes a state, or says that it has none', async () => {
    const { status, stderr } = await runHere(['generate', name, '--state', 'FAILED', '--count', '1'])
    const hasState = /^(pairwise-)?(job-run|describe-job-run-response)(-history|-events)?$/.test(name)
    expect({ status, isRefused: stderr.includes('--state and --failure-reason go with job runs') }).toEqual(
      hasState ? { status: 0, isRefused: false } : { status: 2, isRefused: true },
    )
  })
})

test('events are those of the factory, one job run on each line', async () => {
  const { jobRun } = createFixtures({ seed: 3 })
  const failed = jobRun.failed('USER_ERROR')
  expect(
    await documentsOf('job-run-events', '--count', '3', '--seed', '3', '--failure-reason', 'USER_ERROR'),
  ).toEqual(asJson([failed.events(), failed.events(), failed.events()]))
})

test('parts are those of the factories', async () => {
  const { tags, jobDriver, configurationOverrides, monitoringConfiguration } = createFixtures()
  expect(await documentsOf('tags', '--count', '5')).toEqual(asJson(tags.buildList(5)))
  expect(await documentsOf('job-driver', '--count', '5')).toEqual(asJson(jobDriver.buildList(5)))
  expect(await documentsOf('configuration-overrides')).toEqual(asJson(configurationOverrides.buildList(1)))
  expect(await documentsOf('monitoring-configuration')).toEqual(asJson(monitoringConfiguration.buildList(1)))
})

test('catalogues are written whole, and in the view that was asked for', async () => {
  const { jobRun, startJobRunRequest } = createFixtures()
  expect(await documentsOf('edge-job-run')).toEqual(asJson(jobRun.edgeWire()))
  expect(await documentsOf('edge-job-run', '--shape', 'sdk')).toEqual(asJson(jobRun.edge()))
  expect(await documentsOf('every-job-run')).toEqual(asJson(jobRun.everyWire()))
  expect(await documentsOf('pairwise-start-job-run-request')).toEqual(asJson(startJobRunRequest.pairwise()))
})

test.each(failureReasons)('pairwise job runs fail for %s where that was asked for', async (reason) => {
  const { jobRun } = createFixtures()
  expect(await documentsOf('pairwise-job-run', '--failure-reason', reason)).toEqual(
    asJson(jobRun.failed(reason).pairwiseWire()),
  )
})
