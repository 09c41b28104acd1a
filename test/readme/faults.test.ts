import { readFileSync } from 'node:fs'
import { fault } from 'emr-containers-testkit/handlers'
import { expect, test } from 'vitest'

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')

test('the table of faults of the README names every fault, and no other', () => {
  const [, section = ''] = /^### Faults\n(.*?)^#/ms.exec(readme) ?? []
  const named = Array.from(section.matchAll(/^\| `(\w+)`/gm), ([, name = '']) => name)
  expect(named.toSorted()).toEqual(Object.keys(fault).toSorted())
})
