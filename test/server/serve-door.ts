import { createEmrContainers, type EmrContainersOptions } from 'emr-containers-testkit/handlers'
import { createControlClient } from 'emr-containers-testkit/server'
import { now, type Controls, type OpenDoor } from '../behaviour/door.ts'
import { serve, type StartedServer } from '../cli/started-server.ts'

/** `serve` in processes of their own, which one test after another uses. */
export interface ServeDoor extends AsyncDisposable {
  readonly open: OpenDoor<Controls>
}

/** The SDK's own handler over a socket, to a service that the command line started and the control API controls. */
export function createServeDoor(): ServeDoor {
  const started: StartedServer[] = []
  /** Servers whose clock has not moved, as it moves in one direction alone, by their arguments. */
  const idle = new Map<string, StartedServer>()

  async function take(args: readonly string[]): Promise<StartedServer> {
    const used = idle.get(args.join(' '))
    idle.delete(args.join(' '))
    if (used) return used
    const server = await serve(args)
    started.push(server)
    return server
  }

  return {
    async open(options) {
      const args = argumentsFor(options)
      const server = await take(args)
      const control = createControlClient(server.firstLine)
      const begin = await control.clock.now()
      return {
        client: { endpoint: server.firstLine },
        emr: controlsOf(server.firstLine),
        async close() {
          await control.reset()
          if (begin.getTime() === (await control.clock.now()).getTime()) idle.set(args.join(' '), server)
        },
      }
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(started.map((server) => server.stop()))
    },
  }
}

function argumentsFor({ now: instant = now, timeline }: EmrContainersOptions): string[] {
  const args = ['--port', '0', '--quiet', '--now', new Date(instant).toISOString()]
  if (timeline === undefined) return args
  const spec = Object.entries(timeline).map(([name, value]) => `${name}=${String(value)}`)
  return [...args, '--timeline', spec.join(',')]
}

function controlsOf(url: string): Controls {
  const control = createControlClient(url)
  return {
    clock: control.clock,
    requests: (operation) => control.requests(operation),
    jobRuns: {
      ...control.jobRuns,
      get: (id) => ({
        fail: (failureReason) =>
          control.jobRuns.drive(id, 'FAILED', { ...(failureReason !== undefined && { failureReason }) }),
      }),
    },
    faults: {
      add(...faults) {
        // As text, faults travel.
        const schedule = createEmrContainers().faults
        schedule.add(...faults)
        return control.faults.add(...schedule.list().map(({ text }) => text))
      },
      async assertAllUsed() {
        const { faults } = await control.faults.list()
        const unused = faults.filter(({ isUsedUp }) => !isUsedUp)
        if (unused.length > 0) throw new Error(`Unused: ${unused.map(({ fault }) => fault).join(', ')}`)
      },
    },
  }
}
