/** What a caller of the SDK sees of a failed call. */
export interface Surfaced {
  readonly error: unknown
  readonly name: unknown
  readonly message: unknown
  readonly fault: unknown
  readonly status: unknown
  readonly requestId: unknown
  readonly attempts: unknown
}

/** The error that a call is refused with. */
export async function surfaced(call: Promise<unknown>): Promise<Surfaced> {
  const error: unknown = await call.then(
    () => undefined,
    (cause: unknown) => cause,
  )
  const metadata = member(error, '$metadata')
  return {
    error,
    name: member(error, 'name'),
    message: member(error, 'message'),
    fault: member(error, '$fault'),
    status: member(metadata, 'httpStatusCode'),
    requestId: member(metadata, 'requestId'),
    attempts: member(metadata, 'attempts'),
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
