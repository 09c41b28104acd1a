import type { Description, Schema } from './description.ts'

type Member = readonly [name: string, schema: Schema]

/** What the job-run types are made of. */
interface Parts {
  readonly members: readonly Member[]
  readonly states: readonly string[]
  readonly typeOf: (schema: Schema) => string
  /** `Wire` in the view where timestamps are text. */
  readonly suffix: string
}

/**
 * Job runs by their state, as interfaces with names of their own: an editor then shows those names and the text of each
 * member, which it does not for types that are computed from others.
 */
export function emitJobRunTypes(
  description: Description,
  typeOf: (schema: Schema, view: 'sdk' | 'wire') => string,
): string {
  const members = Object.entries(description.$defs['JobRun']?.properties ?? {})
  const states = description.$defs['JobRunState']?.enum ?? []
  return (['sdk', 'wire'] as const)
    .map((view) => ({
      members,
      states,
      typeOf: (schema: Schema) => typeOf(schema, view),
      suffix: view === 'wire' ? 'Wire' : '',
    }))
    .flatMap((parts) => [
      commonMembers(parts),
      ...states.map((state) => inState(parts, state)),
      byState(parts, ''),
      byState(parts, 'Listed'),
    ])
    .join('\n')
}

function commonMembers(parts: Parts): string {
  const { members, suffix } = parts
  const common = members.filter(
    ([name, { 'x-presence': presence }]) => name !== 'state' && !Array.isArray(presence),
  )
  const bodies = [common.filter(isListed), common.filter((member) => !isListed(member))].map((chosen) =>
    body(chosen.map((member) => field(parts, member, member[1]['x-presence'] !== 'always'))),
  )
  return `/** What ListJobRuns shows of a job run in every state. */
export interface ListedJobRunMembers${suffix} ${bodies[0]}

/** What DescribeJobRun shows of a job run in every state. */
export interface JobRunMembers${suffix} extends ListedJobRunMembers${suffix} ${bodies[1]}
`
}

function isListed([, schema]: Member): boolean {
  return schema['x-listed'] !== false
}

function inState(parts: Parts, state: string): string {
  const { members, suffix } = parts
  const fields = members.flatMap(([name, schema]) => {
    const { 'x-presence': presence, description } = schema
    if (name === 'state') return [`  /** ${description} */\n  state: '${state}'`]
    if (!Array.isArray(presence)) return []
    if (!presence.includes(state)) return [`  ${name}?: never`]
    return [
      name === 'failureReason'
        ? `  /** ${description} */\n  failureReason: Reason`
        : field(parts, [name, schema], false),
    ]
  })
  const [reason, given] = isForReason(parts, state)
    ? ['<Reason extends FailureReason = FailureReason>', '<Reason>']
    : ['', '']
  const name = `${inPascalCase(state)}JobRun`
  return `/** What a job run has for being ${state}. */
export interface ${name}Members${suffix}${reason} ${body(fields)}

/** A job run that is ${state}, as DescribeJobRun shows it. */
export interface ${name}${suffix}${reason} extends JobRunMembers${suffix}, ${name}Members${suffix}${given} {}

/** A job run that is ${state}, as ListJobRuns shows it. */
export interface Listed${name}${suffix}${reason} extends ListedJobRunMembers${suffix}, ${name}Members${suffix}${given} {}
`
}

function byState(parts: Parts, prefix: '' | 'Listed'): string {
  const lines = parts.states.map(
    (state) =>
      `  ${state}: ${prefix}${inPascalCase(state)}JobRun${parts.suffix}${isForReason(parts, state) ? '<Reason>' : ''}`,
  )
  return `/** ${prefix ? 'Listed job' : 'Job'} runs by their state. */
export interface ${prefix}JobRunsByState${parts.suffix}<Reason extends FailureReason = FailureReason> ${body(lines)}
`
}

/** Whether job runs in a state have a reason. */
function isForReason({ members }: Parts, state: string): boolean {
  const [, { 'x-presence': presence } = {}] = members.find(([name]) => name === 'failureReason') ?? []
  return Array.isArray(presence) && presence.includes(state)
}

function field({ typeOf }: Parts, [name, schema]: Member, isOptional: boolean): string {
  return `  /** ${schema.description} */\n  ${name}${isOptional ? '?' : ''}: ${typeOf(schema)}`
}

function body(lines: readonly string[]): string {
  return `{\n${lines.join('\n')}\n}`
}

/** `CANCEL_PENDING` as `CancelPending`. */
function inPascalCase(state: string): string {
  return state.toLowerCase().replaceAll(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
}
