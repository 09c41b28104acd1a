import {
  commonErrorCodes,
  commonErrors,
  declaredErrorCodes,
  declaredErrors,
} from '../model/generated/operations.ts'
import type { CommonErrorCode, DeclaredErrorCode } from '../model/generated/types.ts'
import { ServiceError } from '../model/service-error.ts'
import { listAllowed, show } from '../testkit-error.ts'
import { invalidOption } from '../service/invalid-option.ts'

/** An error of AWS as the answer of a handler; made by {@link awsError}. */
export type AwsError<Code extends string = string> = ServiceError<Code>

/**
 * An error for {@link respond}, to be returned, yielded or thrown: one that operations declare, or one that every AWS
 * service may answer, with its own status. The text is the usual one unless another is given. Throws INVALID_OPTION.
 */
export function awsError<Code extends DeclaredErrorCode | CommonErrorCode>(
  code: Code,
  message?: string,
): AwsError<Code> {
  const declared = declaredErrorCodes.find((word) => word === code)
  const common = commonErrorCodes.find((word) => word === code)
  const facts = declared ? declaredErrors[declared] : common && commonErrors[common]
  if (facts) return new ServiceError(code, facts.status, message ?? facts.message)
  throw invalidOption(
    '$.code',
    `there is no error ${show(code)}`,
    `${listAllowed([...declaredErrorCodes, ...commonErrorCodes])} untyped(HttpResponse.json(...)) answers any other.`,
    'make an error',
  )
}
