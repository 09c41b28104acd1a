/** What a Dockerfile says of how its image is made and run. */
export interface Dockerfile {
  readonly from: string
  /** The commands of RUN. */
  readonly runs: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly health: readonly string[]
  readonly entrypoint: readonly string[]
}

/** Reads a Dockerfile that has commands in shell form and the rest in JSON, as the one of the examples does. */
export function readDockerfile(text: string): Dockerfile {
  const lines = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split('\n')
  const all = (word: string) =>
    lines.filter((line) => line.startsWith(`${word} `)).map((line) => line.slice(word.length + 1))
  return {
    from: all('FROM').join(),
    runs: all('RUN'),
    environment: Object.fromEntries(
      all('ENV').flatMap((line) => line.split(' ').map((pair) => halves(pair, '='))),
    ),
    health: wordsOf(all('HEALTHCHECK')),
    entrypoint: wordsOf(all('ENTRYPOINT')),
  }
}

/** The list that an instruction ends with. */
function wordsOf([line = '']: readonly string[]): string[] {
  const json = line.slice(line.indexOf('['))
  const words: unknown = JSON.parse(json)
  if (Array.isArray(words)) return words.map(String)
  throw new Error(`${json} is no list of words`)
}

function halves(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark)
  return [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

/** A job of a workflow: what surrounds its service, if it has one, and the scripts of its steps. */
export interface WorkflowJob {
  readonly name: string
  readonly serviceEnvironment: Readonly<Record<string, string>> | undefined
  readonly scripts: readonly string[]
}

export interface Workflow {
  readonly environment: Readonly<Record<string, string>>
  readonly jobs: readonly WorkflowJob[]
}

/** Reads a workflow by its indentation, which is two spaces a level, as that of the examples is. */
export function readWorkflow(text: string): Workflow {
  const jobs = parts(section(text, 'jobs', 0), 2).map(([name, body]): WorkflowJob => {
    const services = section(body, 'services', 4)
    return {
      name,
      serviceEnvironment: services === '' ? undefined : pairs(section(services, 'env', 8)),
      scripts: Array.from(
        body.matchAll(/^ {6}- run: (.*)\n((?: {10}.*\n?)*)/gm),
        ([, first = '', block = '']) => (first === '|' ? block.replaceAll(/^ {10}/gm, '') : first),
      ),
    }
  })
  return { environment: pairs(section(text, 'env', 0)), jobs }
}

/** The lines below a key, which are indented deeper. */
function section(text: string, key: string, indent: number): string {
  const margin = ' '.repeat(indent)
  return new RegExp(`^${margin}${key}:\\n((?:${margin} +.*\\n?|\\n)*)`, 'm').exec(text)?.[1] ?? ''
}

function parts(text: string, indent: number): [string, string][] {
  const margin = ' '.repeat(indent)
  const names = Array.from(text.matchAll(new RegExp(`^${margin}([\\w-]+):$`, 'gm')), ([, name = '']) => name)
  return names.map((name) => [name, section(text, name, indent)])
}

function pairs(text: string): Record<string, string> {
  return Object.fromEntries(
    text.split('\n').flatMap((line) => (line.includes(':') ? [halves(line, ':')] : [])),
  )
}
