import { existsSync } from 'node:fs'

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** The Chromium of this machine: the one that CHROMIUM names, else one in a usual place. */
export function findChromium(): string | undefined {
  const chosen = process.env['CHROMIUM']
  return (chosen === undefined ? usualPlaces : [chosen]).find((path) => existsSync(path))
}
