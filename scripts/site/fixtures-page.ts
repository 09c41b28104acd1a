import { generators } from '../../src/cli/generators.ts'
import { createFixtures, type Fixtures } from '../../src/fixtures/index.ts'
import { failureReasons } from '../../src/model/index.ts'
import { code, codes, fence, folded, joined, json, table, type Page } from './markdown.ts'

const seed = 42
const wire = { state: undefined, failureReason: undefined, view: 'wire' } as const

/** The steps that every factory has: those of its builder, and the two that change it as a whole. */
const ofEveryFactory = ['build', 'buildWire', 'buildList', 'buildWireList', 'with', 'from']

/** The catalogue of fixtures: factories and their steps, and every document that `generate` writes. */
export function fixturesPage(): Page {
  const fixtures = createFixtures({ seed })
  return {
    path: 'catalogue/fixtures',
    text: joined(
      '# Fixtures',
      `Every value below was built by \`createFixtures({ seed: ${seed} })\`; you get the same ones.`,
      '## Factories',
      `Each factory has ${codes(ofEveryFactory.map((step) => `${step}()`))}, and the steps of its own:`,
      table(['factory', 'steps of its own'], factoryRows(fixtures)),
      '## Job runs by state',
      'What the service returns in a state is in the fixture of that state, and nothing else.',
      table(['step', 'state', '`finishedAt`', '`failureReason`', '`stateDetails`'], stateRows(fixtures)),
      '## Documents',
      'By name on the command line, with a real one each. `--state` and `--failure-reason` choose among those of job runs.',
      ...Object.entries(generators).map(([name, open]) => {
        const { at, usualCount } = open(createFixtures({ seed }), wire)
        const count = usualCount > 1 ? `${usualCount} documents; the first one:` : ''
        const command = fence('sh', `npx emr-containers-testkit generate ${name} --seed ${seed}`)
        return joined(`### ${name}`, command, folded('A real one', joined(count, json(at(0)))))
      }),
      '## Requests that AWS refuses',
      '`invalid()` has a request for each constraint, with the error that AWS would send.',
      ...requestFactories(fixtures).map(([name, factory]) =>
        joined(`### ${name}.invalid()`, folded(`${factory.invalid().length} cases`, invalidTable(factory))),
      ),
    ),
  }
}

function factoryRows(fixtures: Fixtures): string[][] {
  return Object.entries(fixtures)
    .filter(([, factory]: [string, unknown]) => typeof factory === 'object' && factory !== null)
    .map(([name, factory]: [string, object]) => {
      const own = Object.keys(factory).filter((step) => !ofEveryFactory.includes(step))
      return [code(name), codes(own.map((step) => `${step}()`))]
    })
}

function stateRows({ jobRun }: Fixtures): string[][] {
  const steps = ['pending', 'submitted', 'running', 'completed', 'cancelPending', 'cancelled'] as const
  const plain = steps.map((step) => ({ step: `${step}()`, value: jobRun[step]().buildWire() }))
  const failed = failureReasons.map((reason) => ({
    step: `failed('${reason}')`,
    value: jobRun.failed(reason).buildWire(),
  }))
  return [...plain, ...failed].map(({ step, value }) => [
    code(step),
    code(value.state),
    shown(value.finishedAt),
    shown(value.failureReason),
    shown(value.stateDetails),
  ])
}

function shown(text: string | undefined): string {
  return text === undefined ? '' : code(text)
}

function requestFactories(fixtures: Fixtures) {
  const { startJobRunRequest, describeJobRunRequest, cancelJobRunRequest, listJobRunsRequest } = fixtures
  return Object.entries({
    startJobRunRequest,
    describeJobRunRequest,
    cancelJobRunRequest,
    listJobRunsRequest,
  })
}

function invalidTable(factory: ReturnType<typeof requestFactories>[number][1]): string {
  const rows = factory
    .invalid()
    .map(({ path, constraint, error }) => [code(path), code(constraint), code(shortened(error.message))])
  return table(['at', 'breaks', 'error of AWS'], rows)
}

/** Texts at their limit are thousands of characters long. */
function shortened(message: string): string {
  return message.length > 200 ? `${message.slice(0, 200)}…` : message
}
