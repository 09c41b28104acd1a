const oldest = 22

/** Fails the whole run with one clear sentence instead of a puzzling error in every file. */
export function setup(): void {
  const version = process.versions.node
  if (Number.parseInt(version, 10) >= oldest) return
  throw new Error(
    `The tests need Node ${oldest} or newer and run on ${version}: start them with npm test, which uses the Node of node_modules.`,
  )
}
