import { styleText } from 'node:util'

type Style = Parameters<typeof styleText>[0]

/** `styleText` leaves colours out where stdout is no terminal or NO_COLOR is set. */
export function paint(style: Style, text: string): string {
  return styleText(style, text, { stream: process.stdout })
}

export function heading(text: string): void {
  console.log(`\n${paint('bold', text)}`)
}

export function line(text = ''): void {
  console.log(`  ${text}`)
}

const colours: Record<string, Style> = {
  PENDING: 'gray',
  SUBMITTED: 'blue',
  RUNNING: 'cyan',
  COMPLETED: 'green',
  FAILED: 'red',
  CANCEL_PENDING: 'yellow',
  CANCELLED: 'yellow',
}

export function paintState(state = ''): string {
  return paint(colours[state] ?? 'white', state)
}
