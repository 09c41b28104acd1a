/** The descriptions of the interactions of a pact, in the order and layout in which it is written. */
export function descriptionsIn(pact: string): string[] {
  return Array.from(pact.matchAll(/^ {6}"description": "(.+)"/gm), ([, description = '']) => description)
}
