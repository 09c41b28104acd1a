import type {
  FailureReason,
  JobRun,
  JobRunState,
  JobRunWire,
  OperationName,
} from '../model/generated/types.ts'
import { fromWire, toWire } from '../model/timestamp.ts'
import type { Duration } from '../service/clock.ts'
import type { RecordedRequest } from '../service/request-log.ts'
import { printFault } from '../service/fault-text.ts'
import type { Fault } from '../service/faults.ts'
import { checkFault } from '../service/make-fault.ts'
import { callControl } from './call-control.ts'

/** What the server holds. */
export interface Health {
  readonly status: 'running'
  /** The present instant of its clock. */
  readonly now: string
  /** The job runs, and the bytes of memory that they take. */
  readonly jobRuns: { readonly count: number; readonly bytes: number; readonly bytesEach: number }
}

/** A fault of the schedule. */
export interface ControlledFault {
  readonly id: number
  /** As text, such as `throttling:StartJobRun:2`. */
  readonly fault: string
  /** Matching calls so far. */
  readonly seen: number
  /** Calls that it struck. */
  readonly struck: number
  /** Whether it will strike no more. */
  readonly isUsedUp: boolean
}

/** The faults of a server. */
export interface ControlledFaults {
  readonly faults: readonly ControlledFault[]
  /** The schedule as `replay` takes it. */
  readonly schedule: string
}

/** The controls of a server in another process. What is wrong rejects with the TestkitError of the in-process call. */
export interface ControlClient {
  /** Whether the server runs, its clock, and what its job runs take. */
  health(): Promise<Health>
  /** Forgets job runs, faults and recorded calls; the clock goes on. */
  reset(): Promise<void>
  /** The calls that came in, decoded, oldest first; of one operation when it is given, with a limit the latest so many. */
  requests<Name extends OperationName = OperationName>(
    operation?: Name,
    limit?: number,
  ): Promise<RecordedRequest<Name>[]>
  /** The job runs of the server. */
  readonly jobRuns: {
    /** The job run of an ID, as DescribeJobRun shows it. */
    get(id: string): Promise<JobRun>
    /** All job runs, in the order in which they came. */
    list(): Promise<JobRun[]>
    /** At most so many, in the order in which they came, from a number on. */
    page(from: number, limit: number): Promise<ControlledPage>
    /** Adds job runs, such as fixtures; they stay as they are until they are driven. */
    add(...jobRuns: (JobRun | JobRunWire)[]): Promise<void>
    /** Drives a job run to a state. */
    drive(id: string, state: JobRunState, ending?: Ending): Promise<JobRun>
  }
  /** The clock of the server. */
  readonly clock: {
    /** The present instant. */
    now(): Promise<Date>
    /** Moves the clock on, and resolves with the instant that it then shows. */
    advance(duration: Duration): Promise<Date>
    /** Moves the clock to an instant that is not before the present one. */
    set(instant: Date | string): Promise<Date>
  }
  /** The schedule of faults of the server. */
  readonly faults: {
    /** The faults, each with how often it struck. */
    list(): Promise<ControlledFaults>
    /** Adds faults, as data or as text such as `throttling:StartJobRun:2`. One with a predicate rejects: a function stays in its process. */
    add(...faults: (Fault | string)[]): Promise<ControlledFaults>
    /** Removes the fault of an ID, the one that was added so, or the one of its text in the list. */
    remove(fault: Fault | string | number): Promise<ControlledFaults>
    /** Removes every fault. */
    clear(): Promise<ControlledFaults>
    /** The faults that have not yet struck as often as they should. */
    unused(): Promise<ControlledFault[]>
    /** Rejects with UNUSED_FAULT when a fault has not struck as often as it should. */
    assertAllUsed(): Promise<void>
    /** Begins again with the faults, and the seed, of a schedule. */
    replay(schedule: string): Promise<ControlledFaults>
  }
}

/** Some of the job runs, and the number of the one that follows, if one does. */
export interface ControlledPage {
  readonly jobRuns: JobRun[]
  readonly next: number | undefined
}

/** How a job run ends. */
export interface Ending {
  failureReason?: FailureReason
  stateDetails?: string
}

/**
 * Controls a server in another process, such as one that `emr-containers-testkit serve` started, by its URL. Throws
 * INVALID_OPTION for what is no URL.
 *
 * **Example**
 *
 * ```ts
 * const control = createControlClient('http://127.0.0.1:4566')
 * await control.clock.advance('15m')
 * ```
 */
export function createControlClient(url: string): ControlClient {
  const call = callControl(url)
  const instant = async (method: 'GET' | 'POST', path: string, body?: object) =>
    new Date((await call<{ now: string }>(method, path, body)).now)
  const jobRun = async (method: 'GET' | 'POST', id: string, body?: object) =>
    fromWire('JobRun', await call<JobRunWire>(method, `job-runs/${encodeURIComponent(id)}`, body))
  return {
    health: () => call('GET', 'health'),
    async reset() {
      await call('POST', 'reset')
    },
    async requests<Name extends OperationName>(operation?: Name, limit?: number) {
      const query = queryOf({ operation, limit })
      const { requests } = await call<{ requests: RecordedRequest<Name>[] }>('GET', `requests${query}`)
      return requests
    },
    jobRuns: {
      get: (id) => jobRun('GET', id),
      list: () => listAll(call),
      page: (from, limit) => readPage(call, from, limit),
      async add(...jobRuns) {
        await call(
          'POST',
          'job-runs',
          jobRuns.map((given) => toWire('JobRun', given)),
        )
      },
      drive: (id, state, ending) => jobRun('POST', id, { state, ...ending }),
    },
    clock: {
      now: () => instant('GET', 'clock'),
      advance: (duration) => instant('POST', 'clock/advance', { duration }),
      set: (to) => instant('POST', 'clock/set', { instant: to }),
    },
    faults: {
      list: () => call('GET', 'faults'),
      add: async (...faults) => call('POST', 'faults', { faults: faults.map(textOf) }),
      remove: async (fault) =>
        call(
          'DELETE',
          `faults${queryOf(typeof fault === 'number' ? { id: fault } : { fault: textOf(fault) })}`,
        ),
      clear: () => call('DELETE', 'faults'),
      async unused() {
        const { faults } = await call<ControlledFaults>('GET', 'faults')
        return faults.filter(({ isUsedUp }) => !isUsedUp)
      },
      async assertAllUsed() {
        await call('POST', 'faults/assert-all-used')
      },
      replay: (schedule) => call('POST', 'faults/replay', { schedule }),
    },
  }
}

/** Throws INVALID_OPTION for what is no fault. */
function textOf(fault: Fault | string): string {
  return typeof fault === 'string' ? fault : printFault(checkFault(fault, '$'))
}

function queryOf(members: Readonly<Record<string, string | number | undefined>>): string {
  const given = Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, `${value}`]],
  )
  return given.length === 0 ? '' : `?${String(new URLSearchParams(given))}`
}

async function readPage(
  call: ReturnType<typeof callControl>,
  from: number,
  limit?: number,
): Promise<ControlledPage> {
  const { jobRuns, next } = await call<{ jobRuns: JobRunWire[]; next?: number }>(
    'GET',
    `job-runs${queryOf({ from, limit })}`,
  )
  return { jobRuns: jobRuns.map((jobRun) => fromWire('JobRun', jobRun)), next }
}

/** All job runs, page by page. */
async function listAll(call: ReturnType<typeof callControl>): Promise<JobRun[]> {
  const all: JobRun[] = []
  for (let from: number | undefined = 0; from !== undefined;) {
    const page: ControlledPage = await readPage(call, from)
    all.push(...page.jobRuns)
    from = page.next
  }
  return all
}
