import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { runHere } from '../cli/terminal.ts'
import { drift } from './run-drift.ts'
import { modelOfToday, present } from './service-model.ts'
import { toSmithy } from './to-smithy.ts'

describe('a model that cannot be read ends with 3 and one line', () => {
  const whole = () => JSON.stringify(modelOfToday())
  const smithy = () => JSON.stringify(toSmithy(modelOfToday()))
  const deep = (open: string, close: string) => open.repeat(200_000) + close.repeat(200_000)

  test.each<readonly [what: string, content: string | Buffer, message: RegExp]>([
    ['an empty file', '', /model cannot be read: it is not JSON/],
    ['text', 'hello\nworld', /model cannot be read: it is not JSON/],
    ['half a JSON', whole().slice(0, 5000), /it is not JSON/],
    ['half a gzip', gzipSync(whole()).subarray(0, 1000), /its gzip is broken: unexpected end of file/],
    [
      'broken gzip',
      Buffer.concat([Buffer.from([0x1f, 0x8b]), Buffer.from('nonsense')]),
      /its gzip is broken/,
    ],
    ['gzip of more than a model can be', gzipSync(Buffer.alloc(2 ** 25 + 1, ' ')), /its gzip is broken/],
    ['a list', '[]', /Failed to read the service model at \$: it is \[\], not an object/],
    ['null', 'null', /it is null, not an object/],
    ['an object', '{}', /at \$: it has no shapes/],
    ['shapes alone', '{"shapes":{}}', /neither "smithy" nor "metadata" and "operations"/],
    [
      'a later Smithy',
      '{"smithy":"3.0","shapes":{}}',
      /at \$\.smithy: versions 1 and 2 of Smithy are known, not "3\.0"/,
    ],
    [
      'Smithy without a service',
      '{"smithy":"2.0","shapes":{}}',
      /at \$\.shapes: there is not one service in the model but 0/,
    ],
    [
      'the model of another service',
      whole().replace('"EMR containers"', '"EMR"'),
      /it is the model of "EMR", not of "EMR containers"/,
    ],
    [
      'the Smithy of another service',
      smithy().replace('"EMR containers"', '"EMR"'),
      /it is the model of "EMR", not of "EMR containers"/,
    ],
    [
      'a missing shape',
      whole().replace('"TagMap":{', '"Tags":{'),
      /at \$\.shapes\.TagMap: the model refers to this shape but lacks it/,
    ],
    [
      'a missing shape of Smithy',
      smithy().replace('#TagMap":{', '#Tags":{'),
      /at \$\.shapes\["com\.amazonaws\.emrcontainers#TagMap"\]: the model refers to this shape/,
    ],
    [
      'a member without a shape',
      whole().replace('"state":{"shape":"JobRunState"}', '"state":{}'),
      /at \$\.shapes\.JobRun\.members\.state\.shape: there is undefined where a text belongs/,
    ],
    [
      'a text for a shape',
      whole().replace('"JobRuns":{"type":"list","member":{"shape":"JobRun"}}', '"JobRuns":"list"'),
      /at \$\.shapes\.JobRuns: there is "list" where an object belongs/,
    ],
    [
      'a text for a list',
      whole().replace('"required":["logUri"]', '"required":"logUri"'),
      /at \$\.shapes\.S3MonitoringConfiguration\.required: there is "logUri" where a list belongs/,
    ],
    ['lists within lists', deep('[', ']'), /it is a value that JSON cannot write, not an object/],
    [
      'objects within objects',
      whole().replace('"max":10280', `"max":${deep('{"a":', '').replace(/$/, '1')}${'}'.repeat(200_000)}`),
      /nested too deep to be compared/,
    ],
  ])('%s', async (_, content, message) => {
    const { stdout, stderr, status } = await drift(content)
    expect({ stdout, status }).toEqual({ stdout: '', status: 3 })
    expect(stderr).toMatch(message)
    expect(stderr).toMatch(/^[^\n]+\n$/)
  })

  test('a file that is not there, and a folder', async () => {
    expect(await runHere(['drift', join(tmpdir(), 'there is no such model')])).toMatchObject({ status: 3 })
    const { stderr, status } = await runHere(['drift', tmpdir()])
    expect(stderr).toContain('cannot be read: EISDIR')
    expect(status).toBe(3)
  })
})

test('shapes that hold themselves come to an end', async () => {
  const model = modelOfToday()
  model.shapes['Endless'] = { type: 'list', member: { shape: 'Endless' } }
  Object.assign(present(model.shapes['JobRun']?.members), { endless: { shape: 'Endless' } })
  expect((await drift(JSON.stringify(model))).stdout).toContain('$.shapes.Endless.member')
})

test.each([
  [[], 'drift takes the file of a service model, or - for stdin.'],
  [['a', 'b'], 'drift takes one file, not also b.'],
  [['a', '--format', 'x'], 'There is no option "--format".'],
])('a wrong command line ends with 2', async (args, message) => {
  const { stderr, status } = await runHere(['drift', ...args])
  expect(stderr).toContain(message)
  expect(status).toBe(2)
})
