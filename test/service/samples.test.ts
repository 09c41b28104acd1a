import * as fc from 'fast-check'
import { validate } from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'
import { shapes } from '../../src/model/shape.ts'
import { validationError } from '../../src/model/validation-error.ts'
import { sampleOf } from '../../src/service/samples.ts'

const item = fc.oneof(
  { weight: 5, arbitrary: fc.string() },
  fc.constantFrom('', ' ', '\n', 'x'.repeat(10_281), ' '.repeat(10_281), null, 5, true, [], {}),
)
const configuration = fc.record(
  { classification: fc.oneof(fc.string(), item), properties: fc.dictionary(fc.string(), item) },
  { requiredKeys: [] },
)
/** Items that are wrong may come after more right ones than an answer has room for. */
const itemsAfterMany = fc
  .tuple(fc.nat({ max: 250 }), fc.array(item))
  .map(([count, items]) => [...Array.from({ length: count }, (_, index) => `v${index}`), ...items])

const members = fc.record(
  {
    name: fc.oneof(fc.string(), item),
    tags: fc.dictionary(fc.string(), item, { maxKeys: 50, size: 'max' }),
    jobDriver: fc.record({
      sparkSubmitJobDriver: fc.record({
        entryPoint: fc.constant('x'),
        entryPointArguments: itemsAfterMany,
      }),
    }),
    configurationOverrides: fc.record({
      applicationConfiguration: fc.array(configuration, { maxLength: 100, size: 'max' }),
    }),
  },
  { requiredKeys: ['jobDriver'] },
)

test('a refusal says the same of a sample as of the whole', () => {
  const law = (given: object) => {
    const input = { virtualClusterId: 'x', clientToken: 'x', jobTemplateId: 'x', ...given }
    const sample = sampleOf(shapes.StartJobRunRequest, input)
    const [whole, part] = [input, sample].map((value) => validate('StartJobRunRequest', value))
    expect(part?.length === 0).toBe(whole?.length === 0)
    if (!whole || !part || whole.length === 0) return
    const { code, message } = validationError(whole, input)
    expect(validationError(part, sample)).toMatchObject({ code, message })
  }
  fc.assert(fc.property(members, law), { numRuns: 300 })
})

const nested = fc.letrec((tie) => ({
  list: fc.array(tie('configuration'), { maxLength: 8 }),
  configuration: fc.record(
    {
      classification: fc.constantFrom('spark-defaults', '', 'x'.repeat(1025)),
      configurations: fc.option(tie('list'), { nil: undefined, depthSize: 'small' }),
    },
    { requiredKeys: ['classification'] },
  ),
})).list

test('a sample of so many configurations breaks what they break, and no more', () => {
  fc.assert(
    fc.property(nested, fc.nat({ max: 30 }), (applicationConfiguration, most) => {
      const input = { virtualClusterId: 'x', clientToken: 'x', jobTemplateId: 'x' }
      const value = { ...input, configurationOverrides: { applicationConfiguration } }
      const sample = sampleOf(shapes.StartJobRunRequest, value, most)
      const count = (JSON.stringify(sample).match(/"classification"/g) ?? []).length
      const inAll = (JSON.stringify(value).match(/"classification"/g) ?? []).length
      expect(count).toBe(Math.min(most, inAll))
      const whole = validate('StartJobRunRequest', value)
      expect(whole).toEqual(expect.arrayContaining(validate('StartJobRunRequest', sample)))
    }),
  )
})
