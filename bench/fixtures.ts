import { createFixtures } from 'emr-containers-testkit/fixtures'
import { validate } from 'emr-containers-testkit/model'
import { Factory } from 'fishery'
import { describeJobRunByHand } from './describe-job-run-by-hand.ts'
import { describeJobRunFloor } from './describe-job-run-floor.ts'
import { quantile, ratiosOf, type Extent, type Measurement } from './measurement.ts'
import { takeTurns } from './take-turns.ts'

/** Builds of one measured call: more than the timer's own cost would otherwise be seen. */
const builds = 100

/** The response of DescribeJobRun on a failed job run with all that it can have, as it travels. */
export async function measureFixtures({ isQuick }: Extent): Promise<Measurement[]> {
  const fishery = Factory.define(describeJobRunByHand)
  const failed = createFixtures({ seed: 42 }).describeJobRunResponse.failed('CLUSTER_UNAVAILABLE').full()
  checkAllValid(() => failed.buildWire(), isQuick ? 1000 : 100_000)
  checkAllValid(describeJobRunByHand, 1000)
  const pace = { rounds: isQuick ? 3 : 25, milliseconds: isQuick ? 10 : 100 }
  const times = await takeTurns(
    {
      ours: writing(() => failed.buildWire()),
      byHand: writing(describeJobRunByHand),
      fishery: writing(() => fishery.build()),
      floor: writing(describeJobRunFloor),
    },
    pace,
  )
  const late = await takeTurns(
    {
      first: writing(() => failed.from(1).buildWire()),
      tenThousandth: writing(() => failed.from(10_000).buildWire()),
      millionth: writing(() => failed.from(1_000_000).buildWire()),
    },
    pace,
  )
  const remark = (other: readonly number[]) => `${rate(times.ours)} and ${rate(other)}`
  const growth = (build: readonly number[]) => `${rate(late.first)} and ${rate(build)}`
  return [
    {
      name: 'fixtures: rate over Faker by hand',
      ratio: ratiosOf(times.byHand, times.ours),
      target: { atLeast: 2 },
      remark: remark(times.byHand),
    },
    {
      name: 'fixtures: rate over a fishery factory',
      ratio: ratiosOf(times.fishery, times.ours),
      target: { atLeast: 3 },
      remark: remark(times.fishery),
    },
    {
      name: 'fixtures: rate over an object literal',
      ratio: ratiosOf(times.floor, times.ours),
      target: { atLeast: 0.25 },
      remark: remark(times.floor),
    },
    {
      name: 'fixtures: time of build 10,000 over build 1',
      ratio: ratiosOf(late.tenThousandth, late.first),
      target: { atMost: 1.1 },
      remark: growth(late.tenThousandth),
    },
    {
      name: 'fixtures: time of build 1,000,000 over build 1',
      ratio: ratiosOf(late.millionth, late.first),
      target: { atMost: 1.1 },
      remark: growth(late.millionth),
    },
  ]
}

function writing(build: () => unknown): () => void {
  return () => {
    for (let built = 0; built < builds; built++) JSON.stringify(build())
  }
}

function rate(milliseconds: readonly number[]): string {
  return `${(builds / quantile(milliseconds, 0.5)).toFixed(0)} k/s`
}

function checkAllValid(build: () => unknown, count: number): void {
  for (let built = 0; built < count; built++) {
    const [violation] = validate('DescribeJobRunResponse', build())
    if (violation) throw new Error(`build ${built} is not valid: ${violation.message}`)
  }
}
