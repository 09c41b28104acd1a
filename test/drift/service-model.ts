import { gzipSync } from 'node:zlib'
import today from './service-2.json' with { type: 'json' }
import { toSmithy, type BotocoreModel } from './to-smithy.ts'

/** A copy of AWS's model of today (botocore 1.43.67), reduced to what is no prose and to job runs, to plant changes in. */
export function modelOfToday(): BotocoreModel {
  return structuredClone(today)
}

/** The forms in which AWS's model comes. The names of the files say nothing. */
export const forms: Readonly<Record<string, (model: BotocoreModel) => string | Buffer>> = {
  'service-2.json': (model) => JSON.stringify(model),
  'service-2.json, gzipped': (model) => gzipSync(JSON.stringify(model)),
  'the Smithy JSON': (model) => JSON.stringify(toSmithy(model)),
}

/** Throws for what a test wants to change and is not there. */
export function present<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The model has no such part')
  return value
}
