import type { ControlRoute } from './control-route.ts'

/** That the server answers, and what it holds. */
export const health: ControlRoute = ({ service, bytes: measure }) => {
  const { heapUsed, rss } = process.memoryUsage()
  const count = service.jobRuns.count()
  const bytes = measure()
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
