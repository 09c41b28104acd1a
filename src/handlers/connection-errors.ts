/** Errors as the SDK's handler for Node gives them; see discoveries/network-faults-in-msw.md. */
export function hungUp(): Error {
  return named('TimeoutError', 'ECONNRESET', 'socket hang up')
}

export function connectionLost(): Error {
  return named('Error', 'ECONNRESET', 'aborted')
}

export function timedOut(milliseconds: number): Error {
  return named('TimeoutError', 'ETIMEDOUT', `Connection timed out after ${milliseconds} ms`)
}

export function aborted(): Error {
  return Object.assign(new Error('Request aborted'), { name: 'AbortError' })
}

function named(name: string, code: string, message: string): Error {
  return Object.assign(new Error(message), { name, code })
}
