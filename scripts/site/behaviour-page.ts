import { catalogue, type Interaction } from '../../src/contracts/index.ts'
import {
  commonErrors,
  declaredErrors,
  isTerminal,
  jobRunStates,
  jobRunTransitions,
  operations,
  type JobRunState,
} from '../../src/model/index.ts'
import { shapes } from '../../src/model/shape.ts'
import { lifecyclePicture } from './lifecycle-picture.ts'
import { code, codes, joined, table, type Page } from './markdown.ts'
import { assumptions, badge, codesIn, knownTexts, matches, type Mark } from './marks.ts'

const documented = badge('documented')
const observed = badge('observed')
const assumed = badge('assumed')

const stateDetails = '[state details](/discoveries/state-details)'
const assumptionsPage = '[0010](/decisions/0010-assumptions)'

/** The states and the errors, each with how it is known. */
export function behaviourPage(): Page {
  return {
    path: 'behaviour',
    text: joined(
      '# Behaviour',
      'What the service in memory does, and how we know that the real one does so:',
      table(
        ['mark', 'means'],
        [
          [documented, 'AWS says so: in its service model, its API reference or its developer guide'],
          [
            observed,
            'real responses, or programs that live off them, show it; the page named has the source',
          ],
          [assumed, `no source settles it; ${assumptionsPage} says what we chose`],
        ],
      ),
      '## States',
      lifecyclePicture(),
      'A state with a double frame ends the job run. Drawn from the transitions of the description.',
      table(['state', 'may be followed by', 'known'], jobRunStates.map(stateRow)),
      '## Members by state',
      'Of what DescribeJobRun shows; members of the request come back as they were given.',
      table(['member', 'is there', 'known'], memberRows()),
      '## What `stateDetails` says',
      table(
        ['state, reason', 'text', 'known', 'seen in'],
        knownTexts('discoveries/state-details.md').map(({ about, text, seenIn, mark }) => [
          about,
          text,
          badge(mark),
          seenIn,
        ]),
      ),
      '## Errors that operations declare',
      `Codes and statuses ${documented}. What brings them about here, and the text that comes with it:`,
      table(['operation', 'error', 'status'], declaredRows()),
      table(['a request', 'error', 'text', 'known'], catalogue().flatMap(causeRow)),
      '## Errors of every AWS service',
      `Codes and statuses ${documented}, texts ${assumed}; \`message\` of a [fault](/catalogue/faults) changes them.`,
      table(
        ['error', 'status', 'text'],
        Object.entries(commonErrors).map(([name, { status, message }]) => [
          code(name),
          String(status),
          code(message),
        ]),
      ),
      '## What no source settles',
      `All of it ${assumed}. Names such as \`pageSize\` are members of the option \`assumptions\`.`,
      table(
        ['behaviour', 'what we chose'],
        assumptions.map(({ behaviour, choice }) => [behaviour, choice]),
      ),
    ),
  }
}

function stateRow(state: JobRunState): string[] {
  const open = assumptions.filter(
    ({ behaviour, choice, places }) =>
      places.includes('emr-containers.json') && wordsOf(`${behaviour} ${choice}`).includes(state),
  )
  const remarks = open.map(({ behaviour, choice }) => `${assumed} ${behaviour}: ${choice}`)
  return [
    code(state),
    isTerminal(state) ? 'nothing' : codes(jobRunTransitions[state]),
    [documented, ...remarks].join('<br>'),
  ]
}

/** Words with a rest in lower case, such as a state's, as `CANCEL` is not `CANCELLED`. */
function wordsOf(text: string): string[] {
  return text.match(/[A-Z_]{2,}|cancelled/g)?.map((word) => word.toUpperCase()) ?? []
}

function memberRows(): string[][] {
  return Object.entries(shapes.JobRun.properties ?? {}).map(([member, { 'x-presence': presence }]) => {
    if (presence === undefined) return [code(member), 'as the request has it', documented]
    if (presence === 'always') return [code(member), 'always', `${observed} ${stateDetails}`]
    return [code(member), `in ${codes([presence].flat())}`, `${observed} ${stateDetails}`]
  })
}

function declaredRows(): string[][] {
  return Object.entries(operations).flatMap(([operation, { errors }]) =>
    errors.map((name) => [code(operation), code(name), String(declaredErrors[name].status)]),
  )
}

/** A row for an interaction that ends with a declared error. */
function causeRow({ description, example }: Interaction): string[][] {
  if (typeof example !== 'object' || example === null || !('message' in example) || !('name' in example))
    return []
  const [name, message] = [String(example.name), String(example.message)]
  if (!(name in declaredErrors)) return []
  return [[description.replace(/^a request /, ''), code(name), code(message), known(message)]]
}

/** How a text is known: what decisions/0010 has comes first, as it is chosen among what is known. */
function known(message: string): string {
  const sources: readonly (readonly [Mark, string, readonly string[]])[] = [
    ['assumed', assumptionsPage, assumptions.flatMap(({ choice }) => codesIn(choice).filter(isSentence))],
    ['assumed', assumptionsPage, Object.values(declaredErrors).map((error) => error.message)],
    ...knownTexts('discoveries/validation-messages.md').map(({ text, mark }): [Mark, string, string[]] => [
      mark,
      '[messages](/discoveries/validation-messages)',
      codesIn(text).slice(0, 1),
    ]),
  ]
  const found = sources.find(([, , templates]) => templates.some((template) => matches(template, message)))
  if (!found) throw new Error(`Neither decisions/0010 nor discoveries/validation-messages.md has: ${message}`)
  const [mark, place] = found
  return `${badge(mark)} ${place}`
}

function isSentence(text: string): boolean {
  return text.split(' ').length > 3
}
