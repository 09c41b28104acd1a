import { commonError, ServiceError } from '../model/service-error.ts'

/** A value, or the error that the service answers instead. */
export type Settled<Value> =
  | { readonly value: Value; readonly error?: undefined }
  | { readonly value?: undefined; readonly error: ServiceError }

/** Runs a step of the service. An error that is not the service's own is answered as InternalFailure, never thrown. */
export function settle<Value>(step: () => Value): Settled<Value> {
  try {
    return { value: step() }
  } catch (error) {
    return { error: error instanceof ServiceError ? error : commonError('InternalFailure', String(error)) }
  }
}
