import { setTimeout } from 'node:timers/promises'
import { quantile } from './measurement.ts'
import type { Circumstances } from './results.ts'

export type Point = readonly [x: number, y: number]

export interface Series {
  readonly name: string
  readonly points: readonly Point[]
}

export interface Chart {
  readonly title: string
  readonly unit: string
  readonly series: readonly Series[]
}

/** How time and memory grow with one thing. */
export interface Curve {
  readonly name: string
  /** What grows, and its unit. */
  readonly variable: string
  readonly charts: readonly Chart[]
}

/** What a run of all curves writes down. */
export interface Growth extends Circumstances {
  readonly curves: readonly Curve[]
}

export function isCurve(value: unknown): value is Curve {
  return typeof value === 'object' && value !== null && 'charts' in value
}

/** Whether a file that was kept holds curves. */
export function isGrowth(value: unknown): value is Growth {
  return typeof value === 'object' && value !== null && 'curves' in value
}

/** Collects the points of several series, in the order in which their names came. */
export function createChart(title: string, unit: string) {
  const series = new Map<string, Point[]>()
  return {
    add(name: string, x: number, y: number) {
      const points = series.get(name) ?? []
      series.set(name, [...points, [x, Number(y.toPrecision(4))]])
    },
    chart: (): Chart => ({ title, unit, series: Array.from(series, ([name, points]) => ({ name, points })) }),
  }
}

/** The middle of several times that a call took, each a mean of some calls; in milliseconds. */
export async function timeOfCall(call: () => unknown, calls: number): Promise<number> {
  const means: number[] = []
  for (let batch = 0; batch < 5; batch++) {
    const begin = performance.now()
    for (let made = 0; made < calls; made++) await call()
    means.push((performance.now() - begin) / calls)
  }
  return quantile(means, 0.5)
}

/** Megabytes that are in use when all that nobody holds is gone. */
export async function heldMemory(): Promise<number> {
  // What finalizers let go is gone after the second time.
  for (let time = 0; time < 2; time++) await globalThis.gc?.({ execution: 'async' })
  // V8 sweeps a large heap in the background, beside the calls that are measured next.
  await setTimeout(1000)
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 2 ** 20
}

/** The peak of the resident memory of this process so far, in megabytes. */
export function ownPeak(): number {
  return process.resourceUsage().maxRSS / 1024
}
