import { readFileSync } from 'node:fs'
import manifest from '../package.json' with { type: 'json' }
import { readRelease } from './read-release.ts'

const changelog = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8')
const [, , tag = ''] = process.argv
const release = readRelease(tag, manifest.version, changelog)
if ('notes' in release) console.log(release.notes)
else {
  console.error(release.refusal)
  process.exitCode = 1
}
