import { createFixtures } from 'emr-containers-testkit/fixtures'
import { validate } from 'emr-containers-testkit/model'
import { Factory } from 'fishery'
import { describeJobRunByHand } from './describe-job-run-by-hand.ts'
import { describeJobRunFloor } from './describe-job-run-floor.ts'
import { compare, type Extent, type Finding } from './measurement.ts'
import { meanOf, takeTurns } from './take-turns.ts'

/** Builds of one measured call: more than the timer's own cost would otherwise be seen. */
const builds = 100

const ours = '`describeJobRunResponse.failed("CLUSTER_UNAVAILABLE").full()` built and written as JSON'

/** The response of DescribeJobRun on a failed job run with all that it can have, as it travels. */
export async function measureFixtures({ isQuick, stretch }: Extent): Promise<Finding[]> {
  const fishery = Factory.define(describeJobRunByHand)
  const failed = createFixtures({ seed: 42 }).describeJobRunResponse.failed('CLUSTER_UNAVAILABLE').full()
  checkAllValid(() => failed.buildWire())
  checkAllValid(describeJobRunByHand)
  const write = (build: () => unknown) => meanOf(writing(build), (isQuick ? 10 : 60) * stretch)
  const turns = { rounds: isQuick ? 2 : 9 }
  const times = await takeTurns(
    {
      ours: write(() => failed.buildWire()),
      byHand: write(describeJobRunByHand),
      fishery: write(() => fishery.build()),
      floor: write(describeJobRunFloor),
    },
    turns,
  )
  const late = await takeTurns(
    {
      first: write(() => failed.from(1).buildWire()),
      tenThousandth: write(() => failed.from(10_000).buildWire()),
      millionth: write(() => failed.from(1_000_000).buildWire()),
    },
    turns,
  )
  const rateOver = (name: string, below: string, target: number, other: readonly number[]) =>
    compare(
      { name: `fixtures: rate over ${name}`, above: ours, below, unit: 'k/s', target: { atLeast: target } },
      times.ours.map(rate),
      other.map(rate),
    )
  const growth = (build: string, time: readonly number[]) =>
    compare(
      {
        name: `fixtures: time of build ${build} over build 1`,
        above: `the same from build ${build} on, \`from(${build.replaceAll(',', '')})\``,
        below: 'the same from build 1 on',
        unit: 'µs',
        target: { atMost: 1.1 },
      },
      time.map(microseconds),
      late.first.map(microseconds),
    )
  return [
    rateOver('Faker by hand', '`describeJobRunByHand()` of bench/, written as JSON', 2, times.byHand),
    rateOver(
      'a fishery factory',
      '`Factory.define(describeJobRunByHand).build()`, as JSON',
      3,
      times.fishery,
    ),
    rateOver('an object literal', '`describeJobRunFloor()` of bench/, written as JSON', 0.25, times.floor),
    growth('10,000', late.tenThousandth),
    growth('1,000,000', late.millionth),
  ]
}

function writing(build: () => unknown): () => void {
  return () => {
    for (let built = 0; built < builds; built++) JSON.stringify(build())
  }
}

/** Thousands a second. */
function rate(milliseconds: number): number {
  return builds / milliseconds
}

function microseconds(milliseconds: number): number {
  return (milliseconds / builds) * 1000
}

function checkAllValid(build: () => unknown): void {
  for (let built = 0; built < 1000; built++) {
    const [violation] = validate('DescribeJobRunResponse', build())
    if (violation) throw new Error(`build ${built} is not valid: ${violation.message}`)
  }
}
