/** Writes instants in milliseconds as HTTP does. Those of one second are written once. */
export function createHttpDates(): (instant: number) => string {
  let second = Number.NaN
  let text = ''
  return (instant) => {
    const asked = Math.floor(instant / 1000)
    if (asked !== second) text = new Date(instant).toUTCString()
    second = asked
    return text
  }
}
