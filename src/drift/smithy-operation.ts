import { said, type Described, type Entry } from './model-facts.ts'
import { factAt, factsOfRest, listAt, objectAt, textAt, type JsonObject } from './read-json.ts'
import { smithyLabels, unreadSmithy } from './same-meaning.ts'
import { describeTraits } from './smithy-traits.ts'
import type { SmithyShapes } from './read-smithy.ts'

/** The shape that an operation without input or output refers to. */
const unit = 'smithy.api#Unit'

/** What Smithy says of an operation, and of the errors that every operation of its service has. */
export function describeSmithyOperation(
  id: string,
  { shapeAt, nameOf }: SmithyShapes,
  commonErrors: readonly unknown[],
): Described {
  const place = ['shapes', id]
  const { type: _, input, output, errors, traits, ...rest } = shapeAt(id)
  const { 'smithy.api#http': http, ...others } = objectAt(traits, [...place, 'traits'])
  const { method, uri, code = 200, ...otherHttp } = objectAt(http, [...place, 'traits', 'smithy.api#http'])
  const targetOf = (part: unknown) => textAt(objectAt(part, place)['target'], [...place, 'target'])
  const [given, answered] = [input, output].map((part) => {
    const target = part === undefined ? unit : targetOf(part)
    return target === unit ? undefined : target
  })
  const labels = given === undefined ? {} : objectAt(shapeAt(given)['members'], ['shapes', given, 'members'])
  const outcomes = [...commonErrors, ...listAt(errors, [...place, 'errors'])].map(targetOf)
  return {
    entries: [
      ...said(['method'], factAt(method, place)),
      ...said(['path'], typeof uri === 'string' ? commonPath(uri, labels) : factAt(uri, place)),
      ...said(['status'], factAt(code, place)),
      ...said(['input'], given && nameOf(given)),
      ...said(['output'], answered && nameOf(answered)),
      ...outcomes.map((error): Entry => [['errors', nameOf(error)], true]),
      ...factsOfRest(otherHttp, place, unreadSmithy),
      ...factsOfRest(rest, place, unreadSmithy),
      ...describeTraits(others, place),
    ],
    refers: [given, answered, ...outcomes].flatMap((target) => target ?? []),
  }
}

/** A path with the labels that botocore has. A label that no member stands for is marked: Smithy allows none such. */
function commonPath(uri: string, members: JsonObject): string {
  return uri.replaceAll(/\{(\w+)/g, (_, label: string) =>
    Object.hasOwn(members, label) ? `{${smithyLabels.get(label) ?? label}` : `{?${label}`,
  )
}
