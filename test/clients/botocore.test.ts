import { readFileSync } from 'node:fs'
import { gunzipSync, gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { drift } from '../drift/run-drift.ts'
import { runProgram } from './run-program.ts'

/** Prints the file that boto3 reads the service from, whose name depends on the release. */
const finder = `
import botocore, glob, os
print(*glob.glob(os.path.join(os.path.dirname(botocore.__file__), 'data/emr-containers/2020-10-01/service-2.json*')))
`

let model: string
beforeAll(async () => {
  const { stdout, stderr } = await runProgram('/usr/bin/python3', ['-I', '-B', '-c', finder])
  expect(stderr).toBe('')
  const bytes = readFileSync(stdout.trim())
  model = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString()
})

async function driftOf(content: string | Buffer): Promise<string[]> {
  const { stdout, stderr } = await drift(content)
  expect(stderr).toBe('')
  return Array.from(
    stdout.matchAll(/^(added|removed|changed) +(\S+)/gm),
    ([, kind, path]) => `${kind} ${path}`,
  )
}

test("Debian's botocore has nothing that the description lacks", async () => {
  expect((await driftOf(model)).filter((difference) => difference.startsWith('added'))).toEqual([])
})

test("drift in the file of Debian's botocore is told by its path, gzipped or not", async () => {
  const [name, other] = ['"SUBMITTED"', '"ACCEPTED"']
  const before = await driftOf(model)
  const after = await driftOf(model.replaceAll(name, other))
  expect(after.filter((difference) => !before.includes(difference))).toEqual([
    'added $.shapes.JobRunState.enum.ACCEPTED',
    'removed $.shapes.JobRunState.enum.SUBMITTED',
  ])
  expect(await driftOf(gzipSync(model.replaceAll(name, other)))).toEqual(after)
})
