import type { Environment } from '../fixtures/environment.ts'
import { generateSubmission } from '../fixtures/job-submission.ts'
import type { ConfigurationOverrides, JobDriver, TagMap } from '../model/generated/types.ts'
import { declaredError, type ServiceError } from '../model/service-error.ts'
import { validate } from '../model/validate.ts'
import { validationError } from '../model/validation-error.ts'
import { listAllowed, show } from '../testkit-error.ts'
import type { Submission } from './submission.ts'

/** A job template as data, in the words of the API's JobTemplateData. Its texts may hold placeholders such as `${Bucket}`. */
export interface JobTemplate {
  executionRoleArn: string
  releaseLabel: string
  jobDriver: JobDriver
  configurationOverrides?: ConfigurationOverrides
  /** Tags of the job runs that are started from it. */
  jobTags?: TagMap
  /** Type and default of the parameters; one that is not named here is a STRING without a default. */
  parameterConfiguration?: Readonly<Record<string, TemplateParameter>>
}

/** A parameter of a job template. */
export interface TemplateParameter {
  /** Default: STRING. */
  type?: 'STRING' | 'NUMBER'
  /** What the placeholder becomes when StartJobRun gives no value. Without it, a value must be given. */
  defaultValue?: string
}

/** Templates by ID. */
export type JobTemplates = Readonly<Record<string, JobTemplate>>

interface Templates {
  readonly environment: Environment
  /** Undefined when any template is taken to exist. */
  readonly jobTemplates: ReadonlyMap<string, JobTemplate> | undefined
  /** Undefined when any release label is taken to exist. */
  readonly firstReleaseLabel: string | undefined
}

/**
 * The submission with what its job template says where it says nothing itself; without a template the submission as it
 * is. Throws ResourceNotFoundException and ValidationException.
 */
export function applyJobTemplate(templates: Templates, submission: Submission): Submission {
  const { jobTemplateId, jobTemplateParameters = {} } = submission
  if (jobTemplateId === undefined) return submission
  if (!templates.jobTemplates) return { ...usualTemplate(templates), ...submission }
  const template = templates.jobTemplates.get(jobTemplateId)
  if (!template)
    throw declaredError('ResourceNotFoundException', `Job template ${jobTemplateId} doesn't exist.`)
  const { parameterConfiguration = {}, jobTags, ...parts } = template
  const valueOf = readParameters(template, parameterConfiguration, jobTemplateParameters)
  const filled = fill({ ...parts, ...(jobTags && { tags: jobTags }) }, valueOf)
  checkFilled(filled)
  return merge(filled, submission)
}

/** Any template is taken to exist and to name a usual role and driver, and a release that exists. */
function usualTemplate({ environment, firstReleaseLabel }: Templates): Submission {
  const draw = environment.openDraw('service.jobTemplate', 0)
  const { executionRoleArn, releaseLabel, jobDriver } = generateSubmission(
    environment,
    draw,
    { extent: 'typical' },
    { releaseLabel: firstReleaseLabel },
  )
  return { executionRoleArn, releaseLabel, jobDriver }
}

const placeholder = /\$\{([.\-_#A-Za-z0-9]+)\}/g

function readParameters(
  template: JobTemplate,
  configured: NonNullable<JobTemplate['parameterConfiguration']>,
  given: TagMap,
): (name: string) => string {
  const inUse = Array.from(JSON.stringify(template).matchAll(placeholder), ([, name = '']) => name)
  const known = [...new Set([...Object.keys(configured), ...inUse])]
  const unknown = Object.keys(given).find((name) => !known.includes(name))
  if (unknown !== undefined) throw refused(`${show(unknown)} is not a parameter of it. ${listAllowed(known)}`)
  return (name) => {
    const { type, defaultValue } = Object.hasOwn(configured, name) ? (configured[name] ?? {}) : {}
    const value = Object.hasOwn(given, name) ? given[name] : defaultValue
    if (value === undefined) throw refused(`the parameter ${show(name)} has neither a value nor a default`)
    if (type === 'NUMBER' && !/^-?\d+(\.\d+)?$/.test(value)) {
      throw refused(`the parameter ${show(name)} is a NUMBER, not ${show(value)}`)
    }
    return value
  }
}

/** A value with the placeholders of all its texts filled in. */
function fill<Value>(value: Value, valueOf: (name: string) => string): Value
function fill(value: unknown, valueOf: (name: string) => string): unknown {
  if (typeof value === 'string') return value.replaceAll(placeholder, (_whole, name: string) => valueOf(name))
  if (Array.isArray(value)) return value.map((item) => fill<unknown>(item, valueOf))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, child]: [string, unknown]) => [key, fill(child, valueOf)])
  const filled: unknown = Object.fromEntries(entries)
  return filled
}

function checkFilled(filled: Submission): void {
  const input = { virtualClusterId: 'x', clientToken: 'x', ...filled }
  const violations = validate('StartJobRunRequest', input)
  if (violations.length > 0) throw validationError(violations, input)
}

/** What the request says counts for more: roles, labels and drivers as a whole, settings and tags one by one. */
function merge(filled: Submission, submission: Submission): Submission {
  const configurationOverrides = { ...filled.configurationOverrides, ...submission.configurationOverrides }
  const tags = { ...filled.tags, ...submission.tags }
  return { ...filled, ...submission, configurationOverrides, tags }
}

function refused(reason: string): ServiceError {
  return declaredError('ValidationException', `The job template cannot be used: ${reason}`)
}
