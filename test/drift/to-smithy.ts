/** A model in the form of `service-2.json` of botocore, as far as it is read here. */
export interface BotocoreModel {
  metadata: Record<string, unknown>
  operations: Record<string, BotocoreOperation>
  shapes: Record<string, BotocoreShape>
}

interface Reference {
  shape: string
  location?: string
  locationName?: string
  idempotencyToken?: boolean
}

interface BotocoreOperation {
  name: string
  http: { method: string; requestUri: string; responseCode?: number }
  input?: Reference
  output?: Reference
  errors?: Reference[]
}

interface BotocoreShape {
  type: string
  required?: string[]
  members?: Record<string, Reference>
  member?: Reference
  key?: Reference
  value?: Reference
  enum?: string[]
  pattern?: string
  min?: number
  max?: number
  sensitive?: boolean
  timestampFormat?: string
  error?: { httpStatusCode?: number }
  exception?: boolean
}

const namespace = 'com.amazonaws.emrcontainers#'

const protocols: Readonly<Record<string, string>> = {
  'rest-json': 'aws.protocols#restJson1',
  query: 'aws.protocols#awsQuery',
}

const timestamps: Readonly<Record<string, string>> = { iso8601: 'date-time', unixTimestamp: 'epoch-seconds' }

type Traits = Record<string, unknown>

/** The same model as AWS writes it for the SDK for JavaScript; see discoveries/service-models.md. */
export function toSmithy({ metadata, operations, shapes }: BotocoreModel): {
  smithy: string
  shapes: object
} {
  const service = {
    type: 'service',
    version: metadata['apiVersion'],
    operations: Object.keys(operations).map(target),
    traits: {
      'aws.api#service': { sdkId: metadata['serviceId'], endpointPrefix: metadata['endpointPrefix'] },
      [protocols[String(metadata['protocol'])] ?? '']: {},
    },
  }
  const operationShapes = Object.entries(operations).map(([name, operation]) =>
    named(name, operationOf(operation)),
  )
  const dataShapes = Object.entries(shapes).map(([name, shape]) => named(name, shapeOf(shape)))
  const all = [named('AwsChicagoWebService', service), ...operationShapes, ...dataShapes]
  return { smithy: '2.0', shapes: Object.fromEntries(all) }
}

type Named = readonly [id: string, shape: object]

function named(name: string, shape: object): Named {
  return [namespace + name, shape]
}

function target(name: string): { target: string } {
  return { target: namespace + name }
}

function operationOf({ http, input, output, errors = [] }: BotocoreOperation): object {
  return {
    type: 'operation',
    input: input ? target(input.shape) : { target: 'smithy.api#Unit' },
    ...(output ? { output: target(output.shape) } : {}),
    errors: errors.map(({ shape }) => target(shape)),
    traits: {
      'smithy.api#http': {
        method: http.method,
        uri: http.requestUri.replace('{jobRunId}', '{id}'),
        code: http.responseCode ?? 200,
      },
    },
  }
}

function shapeOf(shape: BotocoreShape): object {
  const { member, key, value, members = {}, required = [], enum: words } = shape
  const parts = Object.entries({ member, key, value }).flatMap(([name, part]): Named[] =>
    part ? [[name, target(part.shape)]] : [],
  )
  const inside = words
    ? words.map((word): Named => [
        word,
        { target: 'smithy.api#Unit', traits: { 'smithy.api#enumValue': word } },
      ])
    : Object.entries(members).map(([name, reference]): Named => [
        name,
        { ...target(reference.shape), ...traitsOf(memberTraits(reference, required.includes(name))) },
      ])
  return Object.assign(
    { type: words ? 'enum' : shape.type },
    Object.fromEntries(parts),
    inside.length > 0 ? { members: Object.fromEntries(inside) } : {},
    traitsOf(shapeTraits(shape)),
  )
}

function traitsOf(traits: Traits): { traits?: Traits } {
  return Object.keys(traits).length === 0 ? {} : { traits }
}

function memberTraits({ location, locationName, idempotencyToken }: Reference, isRequired: boolean): Traits {
  return {
    ...(isRequired ? { 'smithy.api#required': {} } : {}),
    ...(idempotencyToken ? { 'smithy.api#idempotencyToken': {} } : {}),
    ...(location === 'uri' ? { 'smithy.api#httpLabel': {} } : {}),
    ...(location === 'querystring' ? { 'smithy.api#httpQuery': locationName } : {}),
    ...(location === 'header' ? { 'smithy.api#httpHeader': locationName } : {}),
    ...(location === undefined && locationName !== undefined ? { 'smithy.api#jsonName': locationName } : {}),
  }
}

function shapeTraits(shape: BotocoreShape): Traits {
  const { type, min, max, pattern, sensitive, timestampFormat, error, exception } = shape
  const isNumber = type === 'integer'
  const least = (type === 'list' || type === 'map') && max !== undefined ? 0 : undefined
  const limits = { min: min ?? least, max }
  const status = error?.httpStatusCode ?? 400
  return {
    ...(limits.min === undefined && max === undefined
      ? {}
      : { [isNumber ? 'smithy.api#range' : 'smithy.api#length']: withoutGaps(limits) }),
    ...(pattern === undefined ? {} : { 'smithy.api#pattern': smithyPattern(pattern) }),
    ...(sensitive ? { 'smithy.api#sensitive': {} } : {}),
    ...(timestampFormat ? { 'smithy.api#timestampFormat': timestamps[timestampFormat] } : {}),
    ...(exception
      ? { 'smithy.api#error': status >= 500 ? 'server' : 'client', 'smithy.api#httpError': status }
      : {}),
  }
}

function withoutGaps(limits: object): object {
  return Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined))
}

function smithyPattern(pattern: string): string {
  if (pattern === '.*\\S.*') return '\\S'
  return pattern.startsWith('^') ? pattern : `^${pattern}$`
}
