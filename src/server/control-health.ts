import type { ControlRoute } from './control-route.ts'

/**
 * That the server answers, and what it holds. The memory of the job runs is what the heap grew by since the start:
 * exact to what is yet to be collected.
 */
export const health: ControlRoute = ({ service, heapAtStart }) => {
  const { heapUsed, rss } = process.memoryUsage()
  const count = service.jobRuns.count()
  const bytes = count === 0 ? 0 : Math.max(0, heapUsed - heapAtStart)
  return {
    status: 'running',
    services: { 'emr-containers': 'running' },
    now: service.clock.now().toISOString(),
    jobRuns: { count, bytes, bytesEach: count === 0 ? 0 : Math.round(bytes / count) },
    memory: { heapUsed, rss },
  }
}

/** Forgets job runs, faults and recorded calls; the clock goes on. */
export const reset: ControlRoute = ({ service }) => {
  service.reset()
  return {}
}
