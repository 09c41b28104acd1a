import { expect, test } from 'vitest'
import { readRelease } from '../../scripts/read-release.ts'

const changelog = `# Changelog

## [Unreleased]

## [0.2.0] - 2026-12-01

### Added

- A thing.

## [0.1.0] - 2026-11-23

- All of it.
`

test('a tag of the version that the changelog tells of is published, with what it tells', () => {
  expect(readRelease('v0.2.0', '0.2.0', changelog)).toEqual({ notes: '### Added\n\n- A thing.' })
})

test.each([
  ['a tag of another version', 'v0.3.0', '0.2.0', changelog, 'is not v0.2.0'],
  ['a tag without its v', '0.2.0', '0.2.0', changelog, 'is not v0.2.0'],
  ['a version without a section', 'v0.3.0', '0.3.0', changelog, 'tells nothing of [0.3.0]'],
  ['a section of a longer version', 'v0.2', '0.2', changelog, 'tells nothing of [0.2]'],
  [
    'an empty section',
    'v0.2.0',
    '0.2.0',
    changelog.replace(/### Added\n\n- A thing.\n/, ''),
    'tells nothing',
  ],
  ['a section without a date', 'v0.2.0', '0.2.0', changelog.replace(' - 2026-12-01', ''), 'has no date'],
  [
    'what is still unreleased',
    'v0.2.0',
    '0.2.0',
    changelog.replace('[Unreleased]\n', '[Unreleased]\n\n- More.\n'),
    'entries below [Unreleased]',
  ],
])('%s keeps a release back', (_, tag, version, text, refusal) => {
  const release = readRelease(tag, version, text)
  expect('refusal' in release && release.refusal).toContain(refusal)
})
