import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeChange, explained } from '../mutation/explained.ts'
import { planTrials } from '../mutation/plan-trials.ts'

const root = new URL('../../', import.meta.url)

test('what is explained is still in the code, with a reason', () => {
  for (const [file, explanations] of Object.entries(explained)) {
    expect(existsSync(new URL(file, root)), file).toBe(true)
    const source = readFileSync(new URL(file, root), 'utf8')
    const lines = source.split('\n').map((line) => line.trim())
    for (const { line, changes, reason } of explanations) {
      expect(lines, file).toContain(line)
      expect(changes, line).not.toEqual([])
      expect(reason).toMatch(/^[A-Z`].*\.$/)
    }
  }
})

const block = { replacement: '{}', location: { start: { line: 1, column: 9 }, end: { line: 3, column: 3 } } }
const mutant = {
  ...block,
  id: '1',
  fileName: 'src/model/nearest.ts',
  line: 'if (a) {',
  change: '{ b() } => {}',
}

test('a mutant is told by its line and its change, both on one line', () => {
  const source = 'first\n  if (a) {\n    b()\n  }\n'
  expect(describeChange(source, block)).toEqual({ line: 'if (a) {', change: '{ b() } => {}' })
})

test('a mutant is tried with the quickest tests that reach it, as far as the time goes, and none that fails', () => {
  const coverage = {
    milliseconds: {
      'a.test.ts#0': 30,
      'a.test.ts#1': 10,
      'b.test.ts#0': 20,
      'b.test.ts#1': 100,
      'c.test.ts#0': 1,
    },
    failing: { 'c.test.ts#0': 'Error' },
    hits: {
      static: {},
      perTest: Object.fromEntries(
        ['a.test.ts#0', 'a.test.ts#1', 'b.test.ts#0', 'b.test.ts#1', 'c.test.ts#0'].map((name) => [
          name,
          { 1: 2 },
        ]),
      ),
    },
  }
  expect(planTrials([mutant], coverage, 70)).toEqual([
    { id: '1', hits: 2, reaching: ['a.test.ts#1', 'b.test.ts#0', 'a.test.ts#0'], loading: [] },
  ])
})

test('a mutant that loading reaches is tried with the files of its name first, then with those of its folder', () => {
  const files = [
    'test/cli/a.test.ts',
    'test/model/b.test.ts',
    'test/model/nearest.test.ts',
    'test/model/c.test.ts',
  ]
  const coverage = {
    milliseconds: Object.fromEntries(files.map((file, index) => [`${file}#0`, 900 - index])),
    failing: {},
    hits: { static: { 1: 5 }, perTest: {} },
  }
  const [trial] = planTrials([mutant], coverage, 1100)
  expect(trial).toMatchObject({ hits: 5, reaching: [] })
  expect(trial?.loading).toEqual(['test/model/nearest.test.ts', 'test/model/c.test.ts', 'test/cli/a.test.ts'])
})
