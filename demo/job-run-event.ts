/** What an application reads of an event of EventBridge on a job run. */
export interface JobRunEvent {
  readonly detail: {
    readonly id: string
    readonly state: string
    readonly failureReason?: string
  }
}

/** The line that an application would log of an event; undefined for a job run that goes on. */
export function reportOf({ detail: { id, state, failureReason } }: JobRunEvent): string | undefined {
  switch (state) {
    case 'COMPLETED':
      return `${id} has completed`
    case 'FAILED':
      return `${id} has failed: ${failureReason}`
    case 'CANCELLED':
      return `${id} was cancelled`
    default:
      return undefined
  }
}
