import { readTimeline } from '../service/read-timeline.ts'
import type { Timeline } from '../service/timeline.ts'
import { CliError } from './cli-error.ts'

/**
 * A timeline such as `running=6h,outcome=FAILED`: its members, percent-encoded where a value has a comma. A word alone
 * is the pace. The option is what messages name. Throws CliError for what is not of that form, and INVALID_OPTION for what no timeline has.
 */
export function readTimelineOption(text: string, option: string): Timeline {
  const entries = text.split(',').map((part): [string, string | number] => {
    const [, name = 'pace', value] = /^\s*(?:(\w+)=)?(.*)$/s.exec(part) ?? []
    if (!value) throw new CliError(`${option} takes what goes like running=6h,outcome=FAILED, not "${text}".`)
    return [name, name === 'attempts' ? Number(value) : decode(value, option)]
  })
  return readTimeline(Object.fromEntries(entries))
}

function decode(value: string, option: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    throw new CliError(`${option} takes percent-encoded values, which "${value}" is not: write % as %25.`)
  }
}
