import { Ajv2020 } from 'ajv/dist/2020.js'
import { createFixtures } from 'emr-containers-testkit/fixtures'
import { schemas, validate } from 'emr-containers-testkit/model'
import { coldTimeOf } from './cold-time.ts'
import { compare, type Extent, type Finding } from './measurement.ts'
import { meanOf, takeTurns } from './take-turns.ts'

const first = `const { validate } = await import('emr-containers-testkit/model'); validate('StartJobRunRequest', {})`
const firstOfAjv = `
const { Ajv2020 } = await import('ajv/dist/2020.js')
const { default: schemas } = await import('emr-containers-testkit/schemas.json', { with: { type: 'json' } })
const ajv = new Ajv2020({ allErrors: true })
ajv.addSchema(schemas)
ajv.getSchema(schemas.$id + '#/$defs/StartJobRunRequest')({})`

const calls = 100

/** Our validators, which Ajv compiled ahead, against Ajv that compiles the same schemas at run time. */
export async function measureValidators({ isQuick, stretch }: Extent): Promise<Finding[]> {
  const cold = await takeTurns(
    { ours: coldTimeOf(first), ajv: coldTimeOf(firstOfAjv) },
    isQuick ? { rounds: 1, warmUps: 0 } : { rounds: 5 },
  )
  const request = createFixtures({ seed: 42 }).startJobRunRequest.full().buildWire()
  const ajv = new Ajv2020({ allErrors: true }).addSchema(schemas)
  const compiled = ajv.getSchema(`${schemas.$id}#/$defs/StartJobRunRequest`)
  if (compiled?.(request) !== true)
    throw new Error(`Ajv refuses the request: ${ajv.errorsText(compiled?.errors)}`)
  const many = (call: () => unknown) => meanOf(repeat(call), (isQuick ? 10 : 50) * stretch)
  const warm = await takeTurns(
    { ours: many(() => validate('StartJobRunRequest', request)), ajv: many(() => compiled(request)) },
    { rounds: isQuick ? 2 : 11 },
  )
  return [
    compare(
      {
        name: 'validators: first answer over Ajv at run time',
        above: "a fresh process imports /model and calls `validate('StartJobRunRequest', {})`",
        below: 'a fresh process imports Ajv and schemas.json, compiles (`allErrors`) and validates the same',
        unit: 'ms',
      },
      cold.ours,
      cold.ajv,
    ),
    compare(
      {
        name: 'validators: further answers over Ajv',
        above: "`validate('StartJobRunRequest', request)` of a valid request, `startJobRunRequest.full()`",
        below: 'the function that Ajv compiled, on the same request',
        unit: 'µs',
      },
      warm.ours.map(microseconds),
      warm.ajv.map(microseconds),
    ),
  ]
}

function repeat(call: () => unknown): () => void {
  return () => {
    for (let called = 0; called < calls; called++) call()
  }
}

function microseconds(milliseconds: number): number {
  return (milliseconds / calls) * 1000
}
