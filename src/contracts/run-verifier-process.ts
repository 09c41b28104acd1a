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
export async function runVerifierProcess(order: VerifierOrder, deadline: Deadline): Promise<string> {
  const { signal } = deadline
  const child = fork(processFile, {
    silent: true,
    env: { ...process.env, PACT_DO_NOT_TRACK: 'true', NO_PROXY: '127.0.0.1,localhost' },
  })
  const giveUp = () => child.kill('SIGKILL')
  if (signal.aborted) giveUp()
  signal.addEventListener('abort', giveUp)
  try {
    return await answerOf(child, order, deadline)
  } finally {
    signal.removeEventListener('abort', giveUp)
    child.kill()
  }
}

function answerOf(child: ChildProcess, order: VerifierOrder, deadline: Deadline): Promise<string> {
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
      if (deadline.signal.aborted) reject(late(deadline))
      else if (errors.includes(absentPeer)) reject(peerUnavailable())
      else reject(failed(`it exited with ${code ?? signal}. ${errors}`))
    })
    // One that cannot be started says so twice, the second time of the order; one that was ended may not take it either.
    child.on('error', (error) => reject(deadline.signal.aborted ? late(deadline) : failed(error.message)))
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

function late({ milliseconds }: Deadline): TestkitError {
  return failed(`no report came within ${milliseconds} ms`, 'Give it a longer deadline.')
}

function failed(
  reason: string,
  remedy = 'Check that the peer @pact-foundation/pact is installed for this platform.',
): TestkitError {
  return new TestkitError({
    code: 'VERIFICATION_FAILED',
    failedTo: 'verify pacts',
    reason: `the Pact Verifier did not come to an end: ${reason}`,
    remedy,
  })
}
