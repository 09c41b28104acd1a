import type { OperationName, OperationTypes } from '../model/generated/types.ts'

/** Members of a value and of what lies in it, by path. Lists are passed through; maps have free keys and are read whole. */
type PathsIn<Value, Depth extends readonly unknown[] = []> = Depth['length'] extends 6
  ? never
  : Value extends Date
    ? never
    : Value extends readonly (infer Item)[]
      ? PathsIn<Item, Depth>
      : Value extends object
        ? string extends keyof Value
          ? never
          : {
              [Name in keyof Value & string]-?:
                | Name
                | `${Name}.${PathsIn<NonNullable<Value[Name]>, [...Depth, Name]>}`
            }[keyof Value & string]
        : never

/**
 * Paths into the output of an operation, such as `jobRun.state`. The member that holds the job runs may be left out:
 * `state`.
 */
export type ReadablePath<Name extends OperationName> =
  | PathsIn<OperationTypes[Name]['output']>
  | {
      [Member in keyof OperationTypes[Name]['output']]-?: PathsIn<
        NonNullable<OperationTypes[Name]['output'][Member]>
      >
    }[keyof OperationTypes[Name]['output']]
