/** JSON that these tools have written themselves, as the type that they wrote. */
export function readJson<Value>(text: string, _like?: Value): Value
export function readJson(text: string): unknown {
  const value: unknown = JSON.parse(text)
  return value
}
