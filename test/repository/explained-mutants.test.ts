import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { explained } from '../mutation/explained.ts'

const root = new URL('../../', import.meta.url)

test.each(Object.entries(explained))('what is explained of %s is still in it', (file, explanations) => {
  const lines = readFileSync(new URL(file, root), 'utf8')
    .split('\n')
    .map((line) => line.trim())
  for (const { line, changes, reason } of explanations) {
    expect(lines).toContain(line)
    expect(changes).not.toEqual([])
    expect(reason).toMatch(/^[A-Z`].*\.$/)
  }
})
