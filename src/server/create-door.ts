import type { Service } from '../service/create-service.ts'
import type { HttpRequest, Outcome } from '../service/http.ts'
import { TestkitError, show } from '../testkit-error.ts'
import { answerControlCall, isControlCall, refusal } from './control-api.ts'
import type { ControlWorld } from './control-route.ts'
import { withCors } from './cors.ts'
import type { Handle } from './listen.ts'
import { refuseForeignCaller, type AllowedHosts } from './refuse-caller.ts'

/** Who may come in by the door. */
export interface DoorOptions {
  /** Whether pages of other origins may call the API, which AWS does not allow. Default: true. */
  cors?: boolean
  /** Names, beside those of the loopback interface, by which and from which the control API may be called. */
  allowedHosts?: readonly string[]
}

/** Leads each request to the control API or to the service. Throws INVALID_OPTION. */
export function createDoor(
  world: ControlWorld,
  handle: Service['handle'],
  { cors = true, allowedHosts = [] }: DoorOptions,
): Handle {
  if (typeof cors !== 'boolean') {
    throw invalid('$.cors', `${show(cors)} is neither true nor false`, 'Leave it out, or give false.')
  }
  const allowed = readAllowedHosts(allowedHosts)
  const control = answerControlCall(world)
  const open = cors ? withCors : (_request: HttpRequest, answer: () => Outcome) => answer()
  return (request, localAddress) => {
    if (!isControlCall(request)) return open(request, () => handle(request))
    try {
      refuseForeignCaller(request, localAddress, allowed)
    } catch (error) {
      return refusal(error)
    }
    return open(request, () => control(request))
  }
}

const namesRemedy = "Give a list of names without port, such as ['emr', 'ci.example']."

function readAllowedHosts(given: unknown): AllowedHosts {
  if (!Array.isArray(given)) throw invalid('$.allowedHosts', `${show(given)} is not a list`, namesRemedy)
  const names = given.map((name: unknown, index) => {
    if (typeof name === 'string' && URL.canParse(`http://${name}`)) {
      const { hostname, host } = new URL(`http://${name}`)
      if (host === hostname && host === name.toLowerCase()) return host
    }
    throw invalid(`$.allowedHosts[${index}]`, `${show(name)} is not the name of a host`, namesRemedy)
  })
  return new Set(names)
}

function invalid(path: string, reason: string, remedy: string): TestkitError {
  return new TestkitError({ code: 'INVALID_OPTION', failedTo: 'start the server', path, reason, remedy })
}
