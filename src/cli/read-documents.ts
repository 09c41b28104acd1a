import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createInterface } from 'node:readline'
import { CliError, exitCodes } from './cli-error.ts'

/** A document with the place that messages name it by. */
export interface NamedDocument {
  readonly place: string
  readonly value: unknown
}

/**
 * The documents of a stream: one on each line, or one document (or a list of them) over several lines. Lines that are
 * JSON by themselves are handed on one by one, so that their number does not matter. Throws CliError for what is not
 * JSON, naming the line.
 */
export async function* readDocuments(input: Readable, name: string): AsyncGenerator<NamedDocument> {
  const gathered: string[] = []
  let line = 0
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line++
    if (text.trim() === '') continue
    const parsed = gathered.length === 0 ? parse(text) : undefined
    if (parsed) yield* documentsIn(parsed.value, `${name}:${line}`)
    else if (line > 1 && gathered.length === 0) throw notJson(`${name}:${line}`)
    else gathered.push(text)
  }
  if (gathered.length > 0) {
    const whole = parse(gathered.join('\n'))
    if (!whole) throw notJson(name)
    yield* documentsIn(whole.value, name)
  } else if (line === 0) throw new CliError(`${name} is empty.`, exitCodes.input)
}

/** Opens a file, or stdin for `-`. Throws CliError for a file that cannot be read. */
export async function openInput(file: string, stdin: Readable): Promise<Readable> {
  if (file === '-') return stdin
  const stream = createReadStream(file)
  await new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve())
    stream.once('error', ({ message }) =>
      reject(new CliError(`${file} cannot be read: ${message}.`, exitCodes.input)),
    )
  })
  return stream
}

function documentsIn(value: unknown, place: string): NamedDocument[] {
  if (!Array.isArray(value)) return [{ place, value }]
  return value.map((item: unknown, index) => ({ place: `${place}[${index}]`, value: item }))
}

function parse(text: string): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch {
    return undefined
  }
}

function notJson(place: string): CliError {
  return new CliError(`${place} is not JSON.`, exitCodes.input)
}
