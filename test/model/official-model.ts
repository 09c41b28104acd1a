import officialModel from '../drift/service-2.json' with { type: 'json' }

/**
 * The service model that AWS publishes for its SDKs (botocore, emr-containers 2020-10-01), reduced to the names, types
 * and constraints of the four operations. An interpreter of its own, so that nothing of the package judges itself.
 */
interface OfficialShape {
  readonly type: string
  readonly required?: readonly string[]
  readonly members?: Readonly<Record<string, Reference>>
  readonly member?: Reference
  readonly key?: Reference
  readonly value?: Reference
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly min?: number
  readonly max?: number
}

interface Reference {
  readonly shape: string
}

const shapes = new Map<string, OfficialShape>(Object.entries(officialModel.shapes))

const { StartJobRun, DescribeJobRun, CancelJobRun, ListJobRuns } = officialModel.operations

export const officialOperations = {
  StartJobRun: shapesOf(StartJobRun),
  DescribeJobRun: shapesOf(DescribeJobRun),
  CancelJobRun: shapesOf(CancelJobRun),
  ListJobRuns: shapesOf(ListJobRuns),
}

function shapesOf({ input, output, errors }: typeof StartJobRun) {
  return { input: input.shape, output: output.shape, errors: errors.map(({ shape }) => shape) }
}

function shapeOf(name: string): OfficialShape {
  const shape = shapes.get(name)
  if (!shape) throw new Error(`The official model has no shape ${name}`)
  return shape
}

/** What a value breaks, as `$.path constraint`; the constraints are named as JSON Schema names them. */
export function officialBreaches(name: string, value: unknown, path = '$'): string[] {
  const shape = shapeOf(name)
  const check = checks[shape.type]
  if (!check) throw new Error(`The official model has a type that is not known: ${shape.type}`)
  return check(shape, value, path)
}

type Check = (shape: OfficialShape, value: unknown, path: string) => string[]

const checks: Readonly<Record<string, Check>> = {
  structure: checkStructure,
  list: checkList,
  map: checkMap,
  string: checkText,
  timestamp: (_, value, path) => {
    const isInstant =
      typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))
    return isInstant ? [] : [`${path} pattern`]
  },
  integer: ({ min, max }, value, path) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) return [`${path} type`]
    return outside(value, min, max, path, ['minimum', 'maximum'])
  },
}

function checkStructure(
  { members = {}, required = [] }: OfficialShape,
  value: unknown,
  path: string,
): string[] {
  if (!isObject(value)) return [`${path} type`]
  const missing = required.filter((name) => !Object.hasOwn(value, name))
  const inside = Object.entries(value).flatMap(([name, child]) => {
    const type = Object.hasOwn(members, name) ? members[name]?.shape : undefined
    return type === undefined ? [`${path}.${name} unknown`] : officialBreaches(type, child, `${path}.${name}`)
  })
  return [...missing.map((name) => `${path}.${name} required`), ...inside]
}

function checkList({ member, min, max }: OfficialShape, value: unknown, path: string): string[] {
  if (!Array.isArray(value)) return [`${path} type`]
  const type = member?.shape ?? ''
  const items = value.flatMap((item: unknown, index) => officialBreaches(type, item, `${path}[${index}]`))
  return [...outside(value.length, min, max, path, ['minItems', 'maxItems']), ...items]
}

function checkMap({ key, value: item, min, max }: OfficialShape, value: unknown, path: string): string[] {
  if (!isObject(value)) return [`${path} type`]
  const entries = Object.entries(value)
  const inside = entries.flatMap(([name, child]) => {
    const place = /^[A-Za-z_]\w*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`
    return [
      ...officialBreaches(key?.shape ?? '', name, place),
      ...officialBreaches(item?.shape ?? '', child, place),
    ]
  })
  return [...outside(entries.length, min, max, path, ['minProperties', 'maxProperties']), ...inside]
}

function checkText(
  { enum: words, pattern, min, max }: OfficialShape,
  value: unknown,
  path: string,
): string[] {
  if (typeof value !== 'string') return [`${path} type`]
  // AWS matches a pattern against the whole of a text; `.` takes line ends too, as arguments have them.
  const fits = pattern === undefined || new RegExp(`^(?:${pattern})$`, 's').test(value)
  return [
    ...outside(Array.from(value).length, min, max, path, ['minLength', 'maxLength']),
    ...(fits ? [] : [`${path} pattern`]),
    ...(words && !words.includes(value) ? [`${path} enum`] : []),
  ]
}

function outside(
  size: number,
  min = Number.NEGATIVE_INFINITY,
  max = Number.POSITIVE_INFINITY,
  path: string,
  [below, above]: readonly [string, string],
): string[] {
  if (size < min) return [`${path} ${below}`]
  return size > max ? [`${path} ${above}`] : []
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The constraints that the official model sets at a path such as `$.tags.team`; none where it has no such place. */
export function officialConstraints(
  name: string,
  segments: readonly string[],
  isForKey: boolean,
): Set<string> {
  const [step, ...rest] = segments
  const shape = shapeOf(name)
  if (step === undefined) return namesOf(shape)
  if (isForKey && rest.length === 0 && shape.key !== undefined) return namesOf(shapeOf(shape.key.shape))
  const next = (shape.members?.[step] ?? shape.member ?? shape.value)?.shape
  if (next === undefined) return new Set()
  const inside = officialConstraints(next, rest, isForKey)
  return rest.length === 0 && shape.required?.includes(step) ? inside.add('required') : inside
}

const sizes: Readonly<Record<string, readonly [string, string]>> = {
  string: ['minLength', 'maxLength'],
  integer: ['minimum', 'maximum'],
  list: ['minItems', 'maxItems'],
  map: ['minProperties', 'maxProperties'],
}

function namesOf({ type, enum: words, pattern, min, max }: OfficialShape): Set<string> {
  const [below = '', above = ''] = sizes[type] ?? []
  const names = new Set(['type'])
  if (words) names.add('enum')
  if (pattern !== undefined || type === 'timestamp') names.add('pattern')
  if (min !== undefined && min > 0) names.add(below)
  if (max !== undefined) names.add(above)
  return names
}
