import { buffer } from 'node:stream/consumers'
import type { Readable } from 'node:stream'
import { gunzipSync } from 'node:zlib'
import { CliError, exitCodes } from './cli-error.ts'
import { openInput } from './read-documents.ts'

/** Far more than any model of AWS has, and little enough that no file fills the memory. */
const mostBytes = 2 ** 25

/** The JSON of a file, or of stdin for `-`, gzipped or not. Throws CliError for what cannot be read. */
export async function readServiceFile(file: string, stdin: Readable): Promise<unknown> {
  const name = file === '-' ? 'stdin' : file
  const bytes = inflated(await bytesOf(await openInput(file, stdin), name), name)
  try {
    // The decoder drops the byte order mark, which JSON does not allow.
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch (error) {
    throw cannotRead(name, error, 'it is not JSON: ')
  }
}

async function bytesOf(input: Readable, name: string): Promise<Buffer> {
  try {
    return await buffer(input)
  } catch (error) {
    throw cannotRead(name, error)
  }
}

/** Gzip is known by its first two bytes (RFC 1952), whatever the file is called. */
function inflated(bytes: Buffer, name: string): Buffer {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return gunzipSync(bytes, { maxOutputLength: mostBytes })
  } catch (error) {
    throw cannotRead(name, error, 'its gzip is broken: ')
  }
}

function cannotRead(name: string, error: unknown, prefix = ''): CliError {
  const reason = error instanceof Error ? error.message : String(error)
  // The parser quotes the file, whatever bytes that has.
  const line = reason.replaceAll(/[\s\p{C}]+/gu, ' ')
  return new CliError(`${name} cannot be read: ${prefix}${line}.`, exitCodes.input)
}
