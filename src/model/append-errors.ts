/** Gathers errors in place: Ajv's own way copies all earlier ones for each item of a list, quadratic in its length. */
export function appendErrors<AnError>(errors: AnError[] | null, further: readonly AnError[]): AnError[] {
  const gathered = errors ?? []
  for (const error of further) gathered.push(error)
  return gathered
}
