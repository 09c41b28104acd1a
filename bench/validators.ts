import { Ajv2020 } from 'ajv/dist/2020.js'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { schemas, validate } from 'emr-containers-testkit/model'
import { quantile, ratiosOf, type Extent, type Measurement } from './measurement.ts'
import { coldTimes } from './run-script.ts'
import { takeTurns } from './take-turns.ts'

const first = `const { validate } = await import('emr-containers-testkit/model'); validate('StartJobRunRequest', {})`
const firstOfAjv = `
const { Ajv2020 } = await import('ajv/dist/2020.js')
const { default: schemas } = await import('emr-containers-testkit/schemas.json', { with: { type: 'json' } })
const ajv = new Ajv2020({ allErrors: true })
ajv.addSchema(schemas)
ajv.getSchema(schemas.$id + '#/$defs/StartJobRunRequest')({})`

const calls = 100

/** Our validators, which Ajv compiled ahead, against Ajv that compiles the same schemas at run time. */
export async function measureValidators({ isQuick }: Extent): Promise<Measurement[]> {
  const cold = await coldTimes({ ours: first, ajv: firstOfAjv }, isQuick ? 2 : 21)
  const request = createFixtures({ seed: 42 }).startJobRunRequest.full().buildWire()
  const ajv = new Ajv2020({ allErrors: true }).addSchema(schemas)
  const compiled = ajv.getSchema(`${schemas.$id}#/$defs/StartJobRunRequest`)
  if (compiled?.(request) !== true)
    throw new Error(`Ajv refuses the request: ${ajv.errorsText(compiled?.errors)}`)
  const warm = await takeTurns(
    { ours: times(() => validate('StartJobRunRequest', request)), ajv: times(() => compiled(request)) },
    { rounds: isQuick ? 3 : 25, milliseconds: isQuick ? 10 : 50 },
  )
  return [
    {
      name: 'validators: first answer over Ajv at run time',
      ratio: ratiosOf(cold.ours, cold.ajv),
      remark: `${once(cold.ours)} and ${once(cold.ajv)}`,
    },
    {
      name: 'validators: further answers over Ajv',
      ratio: ratiosOf(warm.ours, warm.ajv),
      remark: `${each(warm.ours)} and ${each(warm.ajv)}`,
    },
  ]
}

function times(call: () => unknown): () => void {
  return () => {
    for (let called = 0; called < calls; called++) call()
  }
}

function each(milliseconds: readonly number[]): string {
  return `${((quantile(milliseconds, 0.5) / calls) * 1000).toFixed(1)} µs`
}

function once(milliseconds: readonly number[]): string {
  return `${quantile(milliseconds, 0.5).toFixed(1)} ms`
}
