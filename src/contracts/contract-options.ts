import { TestkitError, show } from '../testkit-error.ts'
import { checkOptions } from '../fixtures/check-options.ts'

/** The provider's name in contracts, unless another is given. */
export const usualProvider = 'aws-emr-containers'

/** Options of {@link createContract}. */
export interface ContractOptions {
  /** Name of the consumer: your application. */
  consumer: string
  /** Directory of pacts. Default: pacts. */
  dir?: string
  /** Name of the provider. Default: aws-emr-containers. */
  provider?: string
  /**
   * Whether a test that would change the pact fails instead of changing it, as in CI. Default: whether the
   * environment has EMR_TESTKIT_PACT_CHECK=1.
   */
  check?: boolean
}

const optionNames: readonly (keyof ContractOptions)[] = ['consumer', 'dir', 'provider', 'check']

/** Throws INVALID_OPTION. */
export function readContractOptions(options: ContractOptions): Required<ContractOptions> {
  checkOptions('create a contract', options, optionNames)
  const inCi = process.env['EMR_TESTKIT_PACT_CHECK'] === '1'
  const { consumer, dir = 'pacts', provider = usualProvider, check = inCi } = options
  checkName('consumer', consumer)
  checkName('provider', provider)
  if (typeof dir !== 'string')
    throw invalid('$.dir', `${show(dir)} is not a path`, 'Give the directory of pacts.')
  if (typeof check !== 'boolean')
    throw invalid('$.check', `${show(check)} is not a boolean`, 'Give true or false.')
  return { consumer, dir, provider, check }
}

function checkName(option: string, name: unknown): void {
  if (typeof name === 'string' && /^[\w.-]+$/.test(name)) return
  throw invalid(
    `$.${option}`,
    `${show(name)} is not a name`,
    'Give letters, digits, dots, dashes and underscores.',
  )
}

function invalid(path: string, reason: string, remedy: string): TestkitError {
  return new TestkitError({ code: 'INVALID_OPTION', failedTo: 'create a contract', path, reason, remedy })
}
