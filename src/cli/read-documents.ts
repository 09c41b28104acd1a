import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createInterface } from 'node:readline'
import { CliError, exitCodes } from './cli-error.ts'
import { createDocumentScanner, type ScannedText } from './scan-documents.ts'

/** A document with the place that messages name it by. */
export interface NamedDocument {
  readonly place: string
  readonly value: unknown
  /** Whether it is an item of a list. */
  readonly isListed: boolean
}

/**
 * The documents of a stream: one on each line, or documents (or a list of them) over several lines. They are handed on
 * one by one, so that their number does not matter. Throws CliError for what is not JSON, naming the line.
 */
export async function* readDocuments(input: Readable, name: string): AsyncGenerator<NamedDocument> {
  const scanner = createDocumentScanner()
  let isByLine: boolean | undefined
  let line = 0
  for await (const text of linesOf(input, name)) {
    line++
    if (text.trim() === '') continue
    // A first line that is JSON by itself says that every line is.
    isByLine ??= parse(text) !== undefined
    if (isByLine) yield* documentsIn(parseAt(text, `${name}:${line}`), `${name}:${line}`)
    else yield* scanner.scan(text, line).map((scanned) => documentOf(scanned, name))
  }
  const open = scanner.openSince()
  if (open !== undefined) throw notJson(`${name}:${open}`)
  if (line === 0) throw new CliError(`${name} is empty.`, exitCodes.input)
}

/** The lines of a stream. Throws CliError for one that breaks off: a directory can be opened, and not read. */
async function* linesOf(input: Readable, name: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input, crlfDelay: Infinity })
  } catch (error) {
    throw cannotRead(name, error)
  }
}

/** Opens a file, or stdin for `-`. Throws CliError for a file that cannot be read. */
export async function openInput(file: string, stdin: Readable): Promise<Readable> {
  if (file === '-') return stdin
  const stream = createReadStream(file)
  await new Promise<void>((resolve, reject) => {
    stream.once('open', () => resolve())
    stream.once('error', (error) => reject(cannotRead(file, error)))
  })
  return stream
}

function documentsIn(value: unknown, place: string): NamedDocument[] {
  if (!Array.isArray(value)) return [{ place, value, isListed: false }]
  return value.map((item: unknown, index) => ({ place: `${place}[${index}]`, value: item, isListed: true }))
}

function documentOf({ text, line, isListed }: ScannedText, name: string): NamedDocument {
  const place = `${name}:${line}`
  return { place, value: parseAt(text, place), isListed }
}

/** Throws CliError for what is not JSON. */
function parseAt(text: string, place: string): unknown {
  const parsed = parse(text)
  if (parsed) return parsed.value
  throw notJson(place)
}

function parse(text: string): { value: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch {
    return undefined
  }
}

function cannotRead(name: string, error: unknown): CliError {
  const reason = error instanceof Error ? error.message : String(error)
  return new CliError(`${name} cannot be read: ${reason}.`, exitCodes.input)
}

function notJson(place: string): CliError {
  return new CliError(`${place} is not JSON.`, exitCodes.input)
}
