import {
  catalogue,
  eventCatalogue,
  interactions,
  refusalCodes,
  type Interaction,
} from 'emr-containers-testkit/contracts'
import { failureReasons } from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'

const byDescription = (one: { description: string }, other: { description: string }) =>
  one.description < other.description ? -1 : 1

test('the catalogue has each interaction that can be asked for by its name, and no other', () => {
  const { startJobRun, describeJobRun, cancelJobRun, listJobRuns, events } = interactions
  const { minimal, full, withRetryPolicy, failed } = describeJobRun
  const drivers = ['sparkSubmit', 'sparkSql'] as const
  const asked = [
    ...[startJobRun.sparkSubmit, startJobRun.sparkSql, startJobRun.fromTemplate].map((make) => make()),
    startJobRun.repeatedToken(),
    ...drivers.flatMap((driver) => [startJobRun.minimal(driver), startJobRun.full(driver)]),
    startJobRun.fails('ValidationException'),
    startJobRun.fails('ValidationException', 'noJobDriver'),
    startJobRun.fails('ValidationException', 'logsOutsideS3'),
    startJobRun.fails('ResourceNotFoundException'),
    startJobRun.fails('InternalServerException'),
    describeJobRun.pending(),
    describeJobRun.submitted(),
    describeJobRun.running(),
    ...failureReasons.map(failed),
    describeJobRun.cancelled(),
    describeJobRun.cancelPending(),
    describeJobRun.completed(),
    describeJobRun.sparkSql(),
    ...drivers.flatMap((driver) => [minimal(driver), full(driver)]),
    withRetryPolicy('RUNNING'),
    withRetryPolicy('FAILED'),
    describeJobRun.fails('ValidationException'),
    describeJobRun.fails('ResourceNotFoundException'),
    describeJobRun.fails('InternalServerException'),
    ...[cancelJobRun.pending, cancelJobRun.submitted, cancelJobRun.running].map((make) => make()),
    cancelJobRun.fails('ValidationException'),
    cancelJobRun.fails('ValidationException', 'alreadyCancelling'),
    cancelJobRun.fails('ValidationException', 'noSuchJobRun'),
    cancelJobRun.fails('ValidationException', 'malformedId'),
    cancelJobRun.fails('InternalServerException'),
    ...[listJobRuns.all, listJobRuns.byStates, listJobRuns.byName, listJobRuns.byCreation].map((make) =>
      make(),
    ),
    ...[listJobRuns.firstPage, listJobRuns.lastPage, listJobRuns.empty].map((make) => make()),
    listJobRuns.fails('ValidationException'),
    listJobRuns.fails('ValidationException', 'unknownState'),
    listJobRuns.fails('ValidationException', 'noResultsWanted'),
    listJobRuns.fails('InternalServerException'),
    ...refusalCodes.flatMap((code): Interaction[] =>
      [startJobRun, describeJobRun, cancelJobRun, listJobRuns].map(({ refused }) => refused(code)),
    ),
  ]
  expect(asked.toSorted(byDescription)).toEqual(catalogue().toSorted(byDescription))
  const { submitted, running, completed, cancelled } = events
  const told = [submitted, running, completed, cancelled].map((make) => make())
  expect([...told, ...failureReasons.map(events.failed)].toSorted(byDescription)).toEqual(
    eventCatalogue().toSorted(byDescription),
  )
})

test('a driver and a state that are not named are spark-submit and RUNNING', () => {
  const { startJobRun, describeJobRun } = interactions
  expect(startJobRun.minimal()).toEqual(startJobRun.minimal('sparkSubmit'))
  expect(startJobRun.full()).toEqual(startJobRun.full('sparkSubmit'))
  expect(describeJobRun.minimal()).toEqual(describeJobRun.minimal('sparkSubmit'))
  expect(describeJobRun.full()).toEqual(describeJobRun.full('sparkSubmit'))
  expect(describeJobRun.withRetryPolicy()).toEqual(describeJobRun.withRetryPolicy('RUNNING'))
})
