import * as fc from 'fast-check'
import { schemas } from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'
import { kmsKeyArn } from '../../src/model/kms-key-arn.ts'

const definitions: Readonly<Record<string, { readonly pattern?: string }>> = schemas.$defs
const documented = new RegExp(definitions['KmsKeyArn']?.pattern ?? '', 'u')

/** Pieces of which keys, and what is nearly one, are made. */
const pieces = fc.constantFrom(
  'arn:aws:kms:',
  'arn:aws-cn:kms:',
  'arn:',
  ':kms:',
  ':key/',
  '::key/',
  ':123456789012:key/',
  ':12:key/',
  'us-east-1',
  'a',
  'Z9-',
  '(',
  ')',
  '?',
  ':',
  '/',
  '@',
  '!',
  ' ',
  '\n',
  '\u2028',
  '\u{1F600}',
  '\ud83d',
  '${',
  '${Key}',
  '${1}',
  '}',
  '_',
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 9 }).map((parts) => parts.join('')),
  fc.array(pieces, { maxLength: 7 }).map((parts) => `arn:aws:kms:${parts.join('')}`),
  fc.string({ unit: 'binary' }),
)

test('a key is told from what is none exactly as by the documented pattern', () => {
  const seen = { matched: 0, missed: 0 }
  const law = (text: string) => {
    const isKey = documented.test(text)
    seen[isKey ? 'matched' : 'missed']++
    expect(kmsKeyArn.test(text)).toBe(isKey)
  }
  fc.assert(fc.property(texts, law), { numRuns: 20_000 })
  // The law says something only where both happen.
  expect(Math.min(seen.matched, seen.missed)).toBeGreaterThan(100)
})

test.each([
  'arn:aws:kms:us-east-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  'arn:aws:kms:x::key/a',
  '${EncryptionKey}',
])('%s is a key', (text) => {
  expect([documented.test(text), kmsKeyArn.test(text)]).toEqual([true, true])
})

test.each([
  'arn:aws:kms:::key/a',
  'arn:aws:kms::key/a',
  'arn:aws:kms:x::key/',
  'arn:aws:kms:\n::key/a',
  '${}',
])('%j is none', (text) => {
  expect([documented.test(text), kmsKeyArn.test(text)]).toEqual([false, false])
})
