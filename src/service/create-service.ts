import { uuid } from '../fixtures/identifiers.ts'
import type { OperationName } from '../model/generated/types.ts'
import { commonError } from '../model/service-error.ts'
import { createClock, realTime, type Clock } from './clock.ts'
import { carryOut } from './carry-out.ts'
import { createDescriptions } from './descriptions.ts'
import { createFaultSchedule, type FaultSchedule, type FaultSource, type Strike } from './fault-schedule.ts'
import { encodeError, encodeResult, type HttpRequest, type Outcome } from './http.ts'
import { createHttpDates } from './http-dates.ts'
import { createInputReader } from './input-reader.ts'
import { createJobRunIds } from './job-run-ids.ts'
import { createJobRunStore, type JobRunStore } from './job-run-store.ts'
import { createJobRuns, type JobRuns } from './job-runs.ts'
import { perform } from './operations.ts'
import type { World } from './world.ts'
import { createQuotas } from './quotas.ts'
import { attemptOf, createRequestLog, type RecordedRequest } from './request-log.ts'
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

interface IncomingCall {
  readonly operation: OperationName
  readonly found: Route
  readonly attempt: number
  readonly input: object | undefined
}

/** A service with what lies behind it. */
export interface OpenService {
  /** Its schedule has the way in for faults that come from another process. */
  readonly service: Service & { readonly faults: FaultSource }
  /** The job runs that it keeps, for those who look after its memory. */
  readonly store: JobRunStore
}

/** Creates EMR on EKS in memory. Throws INVALID_OPTION. */
export function createService(options: ServiceOptions = {}, callee: Function = createService): Service {
  return openService(options, callee).service
}

/**
 * Creates EMR on EKS in memory. The callee is the function that the user gave the options to: faults name the place
 * of its call. Throws INVALID_OPTION.
 */
export function openService(options: ServiceOptions, callee: Function | undefined): OpenService {
  const choices = readOptions(options)
  const environment = environmentOf(options)
  const { region, accountId, openDraw } = environment
  const usualScope = { region, accountId }
  const clock = createClock(options)
  const faults = createFaultSchedule(environment)
  if (options.faults !== undefined) faults.begin(options.faults, callee)
  const quotas = createQuotas(options.quotas)
  const store = createJobRunStore({ most: choices.maxJobRuns, partition: environment.partition })
  const log = createRequestLog(choices.recordedRequests)
  const world: World = {
    ...choices,
    environment,
    store,
    nextJobRunId: createJobRunIds(openDraw, (id) => store.get(id) !== undefined),
    descriptionOf: createDescriptions(),
  }
  const readInput = createInputReader()
  const dateOf = createHttpDates()
  let handled = 0

  function answer(name: OperationName, found: Route, request: HttpRequest): Outcome {
    const requestId = nextRequestId()
    const input = settle(() => readInput(name, found, request))
    const scope = scopeOf(request, usualScope)
    const attempt = attemptOf(request.header)
    const struck = settle(() => strikeOn({ operation: name, found, attempt, input: input.value }))
    const strike = struck.value
    const reply = () => ({ requestId, date: dateOf(realTime() + (strike?.skew ?? 0)) })
    const act = () => {
      const now = clock.now().getTime()
      if (struck.error) return encodeError(struck.error, reply())
      if (!quotas.admit(scope, name, now)) return encodeError(commonError('ThrottlingException'), reply())
      // Many large job runs may have no room in one answer.
      const { value, error } = settle(() =>
        encodeResult(perform(world, name, input, { scope, now }), reply()),
      )
      return value ?? encodeError(error, reply())
    }
    const record = log.add({
      operation: name,
      input: input.value,
      attempt,
      requestId,
      ...(strike && { faults: strike.names }),
    })
    if (strike) return carryOut({ strike, act, reply, record })
    const response = act()
    record(response)
    return response
  }

  function strikeOn({ operation, found, attempt, input }: IncomingCall): Strike | undefined {
    if (faults.isEmpty()) return undefined
    const { name, id }: { readonly name?: unknown; readonly id?: unknown } = input ?? {}
    const jobName = typeof name === 'string' ? name : store.get(String(id))?.name
    const virtualClusterId = found.labels['virtualClusterId'] ?? ''
    return faults.strike({ operation, virtualClusterId, jobName, attempt, input })
  }

  function nextRequestId(): string {
    return uuid(openDraw('service.request', handled++).stream('id'))
  }

  const service: OpenService['service'] = {
    handle(request) {
      const found = settle(() => route(request.method, request.url))
      if (found.value) return answer(found.value.operation, found.value, request)
      return encodeError(found.error, { requestId: nextRequestId(), date: dateOf(realTime()) })
    },
    clock,
    faults,
    jobRuns: createJobRuns({ store, clock, environment }),
    requests: (operation) => log.of(operation),
    reset() {
      store.clear()
      faults.clear()
      log.clear()
      quotas.clear()
    },
  }
  return { service, store }
}
