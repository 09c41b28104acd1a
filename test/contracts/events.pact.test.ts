import { mkdtempSync, rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createContract, eventCatalogue, interactions } from 'emr-containers-testkit/contracts'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { afterEach, beforeEach, expect, test } from 'vitest'

let dir: string

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'events-'))
})

afterEach(() => {
  rmSync(dir, { recursive: true, force: true })
})

test('an event that the consumer takes is a message of the pact of events, with rules', async () => {
  const contract = createContract({ consumer: 'watcher', dir })
  await contract.verifyEvent(interactions.events.failed('USER_ERROR'), ({ event }) => {
    expect(event.detail).toMatchObject({ state: 'FAILED', failureReason: 'USER_ERROR' })
  })
  const pact: unknown = JSON.parse(await readFile(contract.eventsFile, 'utf8'))
  expect(pact).toMatchObject({
    provider: { name: 'aws-emr-containers-events' },
    interactions: [
      {
        type: 'Asynchronous/Messages',
        description: 'an event that tells of a job run that FAILED with USER_ERROR',
        contents: { content: { source: 'aws.emr-containers', detail: { state: 'FAILED' } } },
        matchingRules: { body: { '$.detail.arn': {}, '$.time': {}, '$.id': {} } },
      },
    ],
  })
})

test('an event that the consumer throws at is no message of the pact, and the error is its own', async () => {
  const contract = createContract({ consumer: 'watcher', dir })
  const own = new Error('I cannot read this')
  const verified = contract.verifyEvent(interactions.events.running(), () => Promise.reject(own))
  await expect(verified).rejects.toBe(own)
  await expect(readFile(contract.eventsFile)).rejects.toMatchObject({ code: 'ENOENT' })
})

test('what is no event is refused before anything runs', async () => {
  const contract = createContract({ consumer: 'watcher', dir })
  // @ts-expect-error the parentheses are missing
  const forgotten = contract.verifyEvent(interactions.events.running, () => undefined)
  await expect(forgotten).rejects.toThrowError(/Failed to verify an interaction at \$\.interaction/)
})

test('what a consumer does to an event does not reach the pact or the next test', async () => {
  const contract = createContract({ consumer: 'watcher', dir })
  const interaction = interactions.events.completed()
  await contract.verifyEvent(interaction, ({ event }) => {
    Reflect.set(event.detail, 'state', 'RUNNING')
  })
  expect(interaction.event.detail.state).toBe('COMPLETED')
  expect(await readFile(contract.eventsFile, 'utf8')).not.toContain('"state": "RUNNING"')
})

test('events are those of the fixtures, told in full', () => {
  const { jobRun } = createFixtures({ seed: 2020_10_01 })
  const [event] = eventCatalogue().map((each) => each.event)
  expect(event).toEqual(jobRun.submitted().events().at(-1))
})
