import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { drift } from './run-drift.ts'
import { modelOfToday, present } from './service-model.ts'
import { toSmithy } from './to-smithy.ts'

test('the table names what was known of a difference', async () => {
  const model = modelOfToday()
  present(model.shapes['JavaInteger']).max = 100
  present(model.shapes['ReleaseLabel']).max = 65
  expect((await drift(JSON.stringify(model))).stdout).toBe(
    [
      'DRIFT    PATH                       DESCRIBED -> AWS',
      'added    $.shapes.JavaInteger.max   2147483647 -> 100',
      '         AWS was known to say nothing: The type has 32 bits by its name; an integer of JSON Schema has no size.',
      'changed  $.shapes.ReleaseLabel.max  64 -> 65',
      '',
      '311 facts agree, 28 differ as they are known to, 2 drifted: 1 added, 0 removed, 1 changed.',
      '',
    ].join('\n'),
  )
})

test('a known difference that is none any more is drift', async () => {
  const model = modelOfToday()
  present(model.shapes['JobDriver']).min = 1
  const { stdout, status } = await drift(JSON.stringify(model))
  expect(stdout).toContain(
    'added    $.shapes.JobDriver.min  1 -> 1\n         AWS was known to say nothing: Exactly one driver',
  )
  expect(status).toBe(1)
})

test('--json prints the comparison for programs', async () => {
  const model = modelOfToday()
  present(model.shapes['ReleaseLabel']).max = 65
  delete model.operations['TagResource']
  const { stdout, status } = await drift(JSON.stringify(toSmithy(model)), '--json')
  expect(JSON.parse(stdout)).toEqual({
    format: 'smithy',
    equal: 311,
    known: 28,
    differences: [
      {
        kind: 'removed',
        path: '$.operations.TagResource',
        known: { aws: true, reason: 'Only the operations of job runs are described.' },
      },
      { kind: 'changed', path: '$.shapes.ReleaseLabel.max', described: 64, aws: 65 },
    ],
  })
  expect(status).toBe(1)
})

test('a model comes through a pipe, with a byte order mark or without', () => {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
  const input = `\uFEFF${JSON.stringify(toSmithy(modelOfToday()))}`
  const { status, stdout } = spawnSync(process.execPath, [main, 'drift', '-'], { input, encoding: 'utf8' })
  expect(stdout).toMatch(/none has drifted\.\n$/)
  expect(status).toBe(0)
})
