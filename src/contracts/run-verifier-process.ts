import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { TestkitError } from '../testkit-error.ts'
import type { Deadline } from './deadline.ts'
import type { VerifierAnswer, VerifierOrder } from './verifier-process.ts'

/**
 * The process runs from source in this repository and from the build elsewhere, where this code may be in any folder
 * beside `contracts`.
 */
const processFile = fileURLToPath(
  new URL(`../contracts/verifier-process${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
)

/** Has a process of its own verify pacts. Throws VERIFICATION_FAILED when no report comes within the deadline. */
export async function runVerifierProcess(
  order: VerifierOrder,
  { signal, milliseconds }: Deadline,
): Promise<string> {
  const child = fork(processFile, {
    silent: true,
    env: { ...process.env, PACT_DO_NOT_TRACK: 'true', NO_PROXY: '127.0.0.1,localhost' },
  })
  const giveUp = () => child.kill('SIGKILL')
  if (signal.aborted) giveUp()
  signal.addEventListener('abort', giveUp)
  try {
    return await answerOf(child, order, milliseconds)
  } finally {
    signal.removeEventListener('abort', giveUp)
    child.kill()
  }
}

function answerOf(child: ChildProcess, order: VerifierOrder, deadline: number): Promise<string> {
  let errors = ''
  // Its report on stdout is read away, or the full pipe would stop it.
  child.stdout?.resume()
  child.stderr?.on('data', (chunk: Buffer) => {
    errors += chunk.toString()
  })
  return new Promise((resolve, reject) => {
    child.once('message', (answer: VerifierAnswer) => {
      if ('report' in answer) resolve(answer.report)
      else reject(failed(answer.error))
    })
    child.once('exit', (code, signal) => {
      if (signal) reject(failed(`no report came within ${deadline} ms`))
      else if (errors.includes(absentPeer)) reject(peerUnavailable())
      else reject(failed(`it exited with ${code}. ${errors}`))
    })
    // Of a process that cannot be started there are two: the second is that it takes no order.
    child.on('error', (error) => reject(failed(error.message)))
    child.send(order)
  })
}

const absentPeer = "Cannot find package '@pact-foundation/pact'"

function peerUnavailable(): TestkitError {
  return new TestkitError({
    code: 'PEER_UNAVAILABLE',
    failedTo: 'verify pacts',
    reason: 'the peer @pact-foundation/pact is not installed',
    remedy: 'Install it: npm install --save-dev @pact-foundation/pact.',
  })
}

function failed(reason: string): TestkitError {
  return new TestkitError({
    code: 'VERIFICATION_FAILED',
    failedTo: 'verify pacts',
    reason: `the Pact Verifier did not come to an end: ${reason}`,
    remedy: 'Check that the peer @pact-foundation/pact is installed, or give it a longer deadline.',
  })
}
