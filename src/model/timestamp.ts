import { TestkitError, show } from '../testkit-error.ts'
import { shapes } from './generated/shapes.ts'
import type { ShapeName, StructureTypes } from './generated/types.ts'
import { childShape, checkStructureName, finderOf, resolveShape, type Shape } from './shape.ts'

const holdsTimestamps = finderOf('x-timestamp')
// Marked as pure, so that bundles without timestamps are without all shapes too.
const iso8601 = /* @__PURE__ */ patternOf('Date')

/**
 * An instant as the service writes it: ISO 8601 in UTC with whole seconds, such as `2026-03-22T22:09:13Z`. Throws
 * INVALID_OPTION for an invalid Date.
 */
export function formatTimestamp(instant: Date): string {
  const year = instant.getUTCFullYear()
  if (Number.isNaN(year))
    throw new TestkitError({
      code: 'INVALID_OPTION',
      failedTo: 'write a timestamp',
      reason: `${show(instant)} is not an instant`,
      remedy: 'Give a valid Date.',
    })
  if (!(year >= 1000 && year <= 9999)) return `${instant.toISOString().slice(0, -'.000Z'.length)}Z`
  // Written from its parts: toISOString takes a quarter of the time that a fixture does.
  const date = `${year}-${twoDigits(instant.getUTCMonth() + 1)}-${twoDigits(instant.getUTCDate())}`
  const hours = twoDigits(instant.getUTCHours())
  return `${date}T${hours}:${twoDigits(instant.getUTCMinutes())}:${twoDigits(instant.getUTCSeconds())}Z`
}

function patternOf(name: ShapeName): RegExp {
  return new RegExp(shapes[name].pattern ?? '', 'u')
}

function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value)
}

/** The instant that an ISO 8601 string names, or undefined when it names none, as `2026-02-30T00:00:00Z` does. */
export function parseTimestamp(text: string): Date | undefined {
  if (!iso8601.test(text)) return undefined
  const upper = text.toUpperCase()
  // A Date knows no leap second; the SDKs read it as the second after.
  if (upper.slice(17, 19) !== '60') return new Date(upper)
  return new Date(Date.parse(`${upper.slice(0, 17)}59${upper.slice(19)}`) + 1000)
}

/** Milliseconds of a Date, be it of another realm; undefined for what is no Date or an invalid one. */
export function timeOf(value: unknown): number | undefined {
  if (typeof value !== 'object') return undefined
  try {
    const time = Date.prototype.getTime.call(value)
    return Number.isNaN(time) ? undefined : time
  } catch {
    return undefined
  }
}

/** Milliseconds of an instant, given as a Date or as an ISO 8601 string; undefined for anything else. */
export function readInstant(given: unknown): number | undefined {
  return timeOf(typeof given === 'string' ? parseTimestamp(given) : given)
}

/** Whether job runs can live at an instant: IDs carry no time before 1970, timestamps have four digits for the year. */
export function isWithinReach(instant: number): boolean {
  return instant >= Date.UTC(1971) && instant <= latestInstant
}

/** The last instant of the year 9999. */
export const latestInstant: number = Date.UTC(10_000) - 1

/**
 * The wire view of a value: every `Date` where the API has a timestamp becomes an ISO 8601 string. Throws
 * INVALID_OPTION for a name that is not a structure.
 */
export function toWire<Name extends keyof StructureTypes>(
  name: Name,
  value: StructureTypes[Name]['sdk' | 'wire'],
): StructureTypes[Name]['wire']
export function toWire(name: keyof StructureTypes, value: unknown): unknown {
  checkStructureName(name, 'convert timestamps')
  return datesToText(name, value)
}

/**
 * The SDK view of a value: every ISO 8601 string where the API has a timestamp becomes a `Date`. Throws INVALID_OPTION
 * for a name that is not a structure.
 */
export function fromWire<Name extends keyof StructureTypes>(
  name: Name,
  value: StructureTypes[Name]['wire'],
): StructureTypes[Name]['sdk']
export function fromWire(name: keyof StructureTypes, value: unknown): unknown {
  checkStructureName(name, 'convert timestamps')
  return textToDates(name, value)
}

/** {@link toWire} for a value of any type: what is not a valid Date stays as it is. */
export function datesToText(name: ShapeName, value: unknown): unknown {
  return convertTimestamps(shapes[name], value, (leaf) => {
    const time = timeOf(leaf)
    return time === undefined ? leaf : formatTimestamp(new Date(time))
  })
}

/** {@link fromWire} for a value of any type: what is not an ISO 8601 string stays as it is. */
export function textToDates(name: ShapeName, value: unknown): unknown {
  return convertTimestamps(shapes[name], value, (leaf) =>
    typeof leaf === 'string' ? (parseTimestamp(leaf) ?? leaf) : leaf,
  )
}

function convertTimestamps(member: Shape, value: unknown, convert: (leaf: unknown) => unknown): unknown {
  const shape = resolveShape(member)
  if (shape['x-timestamp']) return convert(value)
  if (!holdsTimestamps(shape)) return value
  if (Array.isArray(value)) {
    return value.map((item) => convertTimestamps(shape.items ?? {}, item, convert))
  }
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, child]): [string, unknown] => {
    const childMember = childShape(shape, key)
    return [key, childMember ? convertTimestamps(childMember, child, convert) : child]
  })
  return Object.fromEntries(entries)
}
