import { uuid } from '../fixtures/identifiers.ts'
import type { OperationName } from '../model/generated/types.ts'
import { createClock, realTime, type Clock } from './clock.ts'
import { decodeInput } from './decode-input.ts'
import { createFaultSchedule, type FaultSchedule } from './fault-schedule.ts'
import type { Fault } from './faults.ts'
import { encodeError, encodeResult, type HttpRequest, type Outcome, type Result } from './http.ts'
import { createJobRunIds } from './job-run-ids.ts'
import { createJobRunStore } from './job-run-store.ts'
import { createJobRuns, type JobRuns } from './job-runs.ts'
import { perform } from './operations.ts'
import type { World } from './world.ts'
import { attemptOf, createRequestLog, type Answered, type RecordedRequest } from './request-log.ts'
import { route, type Route } from './route.ts'
import { scopeOf } from './scope.ts'
import { settle } from './settle.ts'
import { environmentOf, readOptions, type ServiceOptions } from './service-options.ts'

/** EMR on EKS in memory. */
export interface Service {
  /** Answers one HTTP request. It never throws for what a client sends. */
  readonly handle: (request: HttpRequest) => Outcome
  readonly clock: Clock
  readonly faults: FaultSchedule
  readonly jobRuns: JobRuns
  /** The calls that came in, of one operation or of all, oldest first. Throws INVALID_OPTION for another word. */
  requests<Name extends OperationName = OperationName>(operation?: Name): RecordedRequest<Name>[]
  /** Forgets job runs, faults and recorded calls. The clock goes on. */
  reset(): void
}

/** Creates EMR on EKS in memory. Throws INVALID_OPTION. */
export function createService(options: ServiceOptions = {}): Service {
  const { timelineOf, isKnownVirtualCluster } = readOptions(options)
  const environment = environmentOf(options)
  const { region, accountId, openDraw } = environment
  const usualScope = { region, accountId }
  const clock = createClock(options)
  const faults = createFaultSchedule()
  const store = createJobRunStore()
  const log = createRequestLog()
  const world: World = {
    environment,
    store,
    nextJobRunId: createJobRunIds(openDraw, (id) => store.get(id) !== undefined),
    timelineOf,
    isKnownVirtualCluster,
  }
  let handled = 0

  function answer<Name extends OperationName>(
    name: Name,
    found: Route,
    request: HttpRequest,
  ): Answered<Name> {
    const fault = faults.take(name)
    const input = settle(() => decodeInput(name, found, request))
    const call = { scope: scopeOf(request, usualScope), now: clock.now().getTime() }
    const result = strike(fault, () => perform(world, name, input, call))
    return {
      operation: name,
      input: input.value,
      attempt: attemptOf(request.header),
      fault: fault?.name,
      result,
    }
  }

  return {
    handle(request) {
      const reply = {
        requestId: uuid(openDraw('service.request', handled++).stream('id')),
        date: new Date(realTime()),
      }
      const found = settle(() => route(request.method, request.url))
      if (found.error) return encodeError(found.error, reply)
      const answered = answer(found.value.operation, found.value, request)
      log.add(answered, reply.requestId)
      return encodeResult(answered.result, reply)
    },
    clock,
    faults,
    jobRuns: createJobRuns({ store, clock, environment }),
    requests: (operation) => log.of(operation),
    reset() {
      store.clear()
      faults.clear()
      log.clear()
    },
  }
}

/** What a call ends with, once a fault has had its say. */
function strike(fault: Fault | undefined, act: () => Result): Result {
  if (!fault) return act()
  if (fault.when === 'after') act()
  return fault.effect
}
