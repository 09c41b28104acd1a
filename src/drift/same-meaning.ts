import type { Fact } from './model-facts.ts'

/** The formats of AWS's own model. */
export const modelFormats = ['botocore', 'smithy'] as const
export type ModelFormat = (typeof modelFormats)[number]

/** A way to write what another format writes otherwise. */
interface Spelling {
  readonly formats: readonly ModelFormat[]
  readonly from: RegExp
  readonly to: string
  readonly reason: string
}

/** Ways to write a pattern; the right sides are those of Smithy, which looks for a match anywhere in the text. */
const patternSpellings: readonly Spelling[] = [
  {
    formats: ['botocore', 'smithy'],
    from: /^\^?\.\*\\S\.\*\$?$/,
    to: '\\S',
    reason: 'Both say "not blank"; the short form takes linear time.',
  },
  {
    formats: ['botocore'],
    from: /^(\[(?:[^\]\\]|\\.)*\][+*])$/,
    to: '^$1$$',
    reason:
      'botocore and the documents have the pattern of the service, which is matched against the whole text.',
  },
  {
    formats: ['botocore', 'smithy'],
    from: /\\#/g,
    to: '#',
    reason: 'JSON Schema reads patterns as Unicode does, where # must not be escaped.',
  },
]

/** A pattern as all formats would write it. */
export function commonPattern(pattern: string, format: ModelFormat): string {
  return patternSpellings
    .filter(({ formats }) => formats.includes(format))
    .reduce((text, { from, to }) => text.replace(from, to), pattern)
}

/** The least size of a shape, if it says anything: Smithy writes `min: 0` on every limited list and map. */
export function commonMinimum(min: Fact | undefined, type: string): Fact | undefined {
  return min === 0 && (type === 'list' || type === 'map') ? undefined : min
}

/** Whose fault an error is: Smithy says it, botocore and the description leave it to the status. */
export function faultOf(status: Fact): Fact {
  return typeof status === 'number' && status >= 500 ? 'server' : 'client'
}

/** A label of Smithy has the name of its member; botocore and the documents call that of a job run `jobRunId`. */
export const smithyLabels: ReadonlyMap<string, string> = new Map([['id', 'jobRunId']])

/** Types that Smithy has a word of its own for. */
export const smithyTypes: ReadonlyMap<string, string> = new Map([['enum', 'string']])

/** Shapes that every model of Smithy has without writing them down. */
export const smithyPrelude: ReadonlyMap<string, { readonly type: string }> = new Map(
  ['Blob', 'Boolean', 'Double', 'Float', 'Integer', 'Long', 'String', 'Timestamp'].map((name) => [
    `smithy.api#${name}`,
    { type: name.toLowerCase() },
  ]),
)

/** Formats of timestamps by the words of Smithy. */
export const smithyTimestamps: ReadonlyMap<string, string> = new Map([
  ['date-time', 'iso8601'],
  ['http-date', 'rfc822'],
  ['epoch-seconds', 'unixTimestamp'],
])

/** Places of a member in a request, by the words of botocore. */
export const botocoreLocations: ReadonlyMap<string, string> = new Map([
  ['uri', 'path'],
  ['querystring', 'query'],
])

/** Protocols by the words of Smithy. */
export const smithyProtocols: ReadonlyMap<string, string> = new Map([
  ['aws.protocols#restJson1', 'rest-json'],
])

/** What botocore says that is no part of the API: prose. */
export const unreadBotocore: ReadonlySet<string> = new Set(['documentation', 'documentationUrl'])

/** The name of an operation is its key once more. */
export const unreadOfBotocoreOperations: ReadonlySet<string> = new Set([...unreadBotocore, 'name'])

/** What Smithy says that is no part of the API. */
export const unreadSmithy: ReadonlySet<string> = new Set([
  // Prose.
  'smithy.api#documentation',
  'smithy.api#externalDocumentation',
  // How an SDK walks the pages; botocore has a file of its own for that.
  'smithy.api#paginated',
  // Marks what operations refer to as their input and output.
  'smithy.api#input',
  'smithy.api#output',
])
