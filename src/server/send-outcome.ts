import type { ServerResponse } from 'node:http'
import { firstHalf, type HttpResponse, type Outcome } from '../service/http.ts'
import { pieces } from '../service/pieces.ts'
import { wait } from '../service/wait.ts'
import { createOutbox } from './outbox.ts'

/** Puts outcomes on the wire, faults of the network as a network would have them. */
export function createSender(): (outcome: Outcome, response: ServerResponse) => void {
  const post = createOutbox()
  return (outcome, response) => {
    // All but a few answers are plain: they wait for nothing.
    if (outcome.kind === 'response') post(() => sendWhole(outcome, response))
    else void sendWithFaults(outcome, response).catch(() => response.destroy())
  }
}

async function sendWithFaults(outcome: Outcome, response: ServerResponse): Promise<void> {
  // A client that goes away, or a server that closes, ends every wait.
  const gone = new AbortController()
  response.once('close', () => gone.abort())
  await carryOut(outcome, response, gone.signal)
}

async function carryOut(outcome: Outcome, response: ServerResponse, gone: AbortSignal): Promise<void> {
  switch (outcome.kind) {
    case 'response':
      sendWhole(outcome, response)
      return
    case 'connectionReset':
      await sendHalf(outcome.sent, response)
      response.socket?.resetAndDestroy()
      return
    case 'noAnswer':
      await sendHalf(outcome.sent, response)
      return
    case 'cutShort':
      sendHead(outcome.response, response)
      response.write(outcome.response.body, () => response.socket?.end())
      return
    case 'slowBody':
      await drip(outcome.response, outcome.milliseconds, response, gone)
      return
    case 'delayed':
      await wait(outcome.milliseconds, gone)
      await carryOut(outcome.resume(), response, gone)
      return
    default:
      outcome satisfies never
  }
}

function sendWhole(whole: HttpResponse, response: ServerResponse): void {
  sendHead(whole, response)
  // A body of one byte a character needs no encoding, which would take longest of all.
  const isPlain = whole.headers['content-length'] === String(whole.body.length)
  response.end(whole.body, isPlain ? 'latin1' : 'utf8')
}

/** Long enough for a client to read what was sent before it hears of the reset. */
const beforeReset = 20

async function sendHalf(sent: HttpResponse | undefined, response: ServerResponse): Promise<void> {
  if (!sent) return
  sendHead(sent, response)
  await new Promise<void>((resolve) => response.write(firstHalf(sent), () => resolve()))
  await wait(beforeReset)
}

async function drip(
  slow: HttpResponse,
  milliseconds: number,
  response: ServerResponse,
  gone: AbortSignal,
): Promise<void> {
  sendHead(slow, response)
  const parts = pieces(slow.body)
  for (const part of parts) {
    await wait(milliseconds / parts.length, gone)
    response.write(part)
  }
  response.end()
}

/** Names of headers as AWS writes them; the service has the common ones in lower case. */
const names: Readonly<Record<string, string>> = {
  date: 'Date',
  'content-type': 'Content-Type',
  'content-length': 'Content-Length',
}

/** Names and values in turn are the form that Node writes fastest. */
function sendHead({ status, headers }: HttpResponse, response: ServerResponse): void {
  const lines: string[] = []
  for (const name of Object.keys(headers)) lines.push(names[name] ?? name, headers[name] ?? '')
  response.writeHead(status, lines)
}
