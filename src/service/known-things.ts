import { valueAt } from '../model/json-path.ts'
import { validate } from '../model/validate.ts'
import { listAllowed, show } from '../testkit-error.ts'
import { invalidOption } from './invalid-option.ts'
import type { JobTemplate, JobTemplates } from './job-templates.ts'

/** The words of a list of IDs or labels that exist. Throws INVALID_OPTION. */
export function readKnown(option: 'virtualClusters' | 'releaseLabels', given: unknown): ReadonlySet<string> {
  const { member, noun, example } = kinds[option]
  const remedy = `Give a list such as ['${example}'].`
  if (!Array.isArray(given)) throw invalidOption(`$.${option}`, `${show(given)} is not a list`, remedy)
  const words = given.map((word: unknown, index) => {
    if (typeof word === 'string' && isValid(member, word)) return word
    throw invalidOption(`$.${option}[${index}]`, `${show(word)} is not ${noun}`, remedy)
  })
  return new Set(words)
}

const kinds = {
  virtualClusters: {
    member: 'virtualClusterId',
    noun: 'the ID of a virtual cluster',
    example: 'abcdefghijklmnopqrstuvwxy',
  },
  releaseLabels: { member: 'releaseLabel', noun: 'a release label', example: 'emr-7.7.0-latest' },
} as const

function isValid(member: string, word: string): boolean {
  return validate('StartJobRunRequest', { [member]: word }).every(({ segments }) => segments[0] !== member)
}

const templateMembers: readonly (keyof JobTemplate)[] = [
  'executionRoleArn',
  'releaseLabel',
  'jobDriver',
  'configurationOverrides',
  'jobTags',
  'parameterConfiguration',
]

/** Job templates by ID. Throws INVALID_OPTION for what could not be filled and started. */
export function readJobTemplates(given: JobTemplates): ReadonlyMap<string, JobTemplate> {
  if (!isObject(given)) {
    const remedy = 'Give an object such as { nightly: { executionRoleArn, releaseLabel, jobDriver } }.'
    throw invalidOption('$.jobTemplates', `${show(given)} is not an object`, remedy)
  }
  for (const [id, template] of Object.entries(given)) checkTemplate(id, template)
  return new Map(Object.entries(given))
}

function checkTemplate(id: string, template: JobTemplate): void {
  const path = `$.jobTemplates.${id}`
  if (!isValid('jobTemplateId', id)) {
    throw invalidOption(
      '$.jobTemplates',
      `${show(id)} is not the ID of a job template`,
      'Give digits and small letters.',
    )
  }
  if (!isObject(template))
    throw invalidOption(path, `${show(template)} is not a job template`, listAllowed(templateMembers))
  const unknown = Object.keys(template).find((name) => !templateMembers.some((known) => known === name))
  if (unknown !== undefined)
    throw invalidOption(path, `it has no member ${show(unknown)}`, listAllowed(templateMembers))
  const { jobTags, parameterConfiguration = {}, ...parts } = template
  const input = { virtualClusterId: 'x', clientToken: 'x', ...parts, ...(jobTags && { tags: jobTags }) }
  const violation = validate('StartJobRunRequest', input).find(
    ({ segments }) => !holdsPlaceholder(valueAt(input, segments)),
  )
  if (violation)
    throw invalidOption(
      path,
      violation.message.replace('$.tags', '$.jobTags'),
      'Give what StartJobRun takes.',
    )
  checkParameters(`${path}.parameterConfiguration`, parameterConfiguration)
}

/** Whether a value can only be judged once its placeholders are filled. */
function holdsPlaceholder(value: unknown): boolean {
  return typeof value === 'string' && value.includes('${')
}

function checkParameters(path: string, parameters: NonNullable<JobTemplate['parameterConfiguration']>): void {
  if (!isObject(parameters))
    throw invalidOption(path, `${show(parameters)} is not an object`, parameterRemedy)
  for (const [name, parameter] of Object.entries(parameters)) {
    if (isParameter(parameter)) continue
    throw invalidOption(`${path}.${name}`, `${show(parameter)} is not a parameter`, parameterRemedy)
  }
}

/** One that is undefined is a STRING without a default, as one that is not there. */
function isParameter(parameter: unknown = {}): boolean {
  if (!isObject(parameter)) return false
  const { type, defaultValue, ...others }: Readonly<Record<string, unknown>> = { ...parameter }
  const isType = type === undefined || type === 'STRING' || type === 'NUMBER'
  const isDefault = defaultValue === undefined || typeof defaultValue === 'string'
  return isType && isDefault && Object.keys(others).length === 0
}

const parameterRemedy = "Give parameters such as { Bucket: { type: 'STRING', defaultValue: 'logs' } }."

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
