import { isTerminal, jobRunStates, jobRunTransitions, type JobRunState } from '../../src/model/index.ts'
import { arrow, boxOf, picture, type Box } from './picture.ts'

const [width, height] = [190, 50]
const [columnGap, rowGap] = [222, 160]
const margin = 8

/** The life of a job run, from the transitions of the description. */
export function lifecyclePicture(): string {
  const rows = jobRunStates.map(rowOf)
  const highest = Math.min(...rows)
  const boxes = new Map(
    jobRunStates.map((state): [JobRunState, Box] => [
      state,
      {
        title: state,
        x: margin + width / 2 + stepsTo(state) * columnGap,
        y: margin + height / 2 + (rowOf(state) - highest) * rowGap,
        width,
        height,
        isFinal: isTerminal(state),
      },
    ]),
  )
  const arrows = [...boxes].flatMap(([state, box]) =>
    [...boxes]
      .filter(([next]) => jobRunTransitions[state].includes(next))
      .map(([, target]) => arrow(box, target)),
  )
  const columns = Math.max(...jobRunStates.map(stepsTo))
  return picture(
    'The states of a job run and what may follow each; a double frame ends it',
    [columns * columnGap + width + 2 * margin, (Math.max(...rows) - highest) * rowGap + height + 2 * margin],
    [...arrows, ...Array.from(boxes.values(), boxOf)],
  )
}

function before(state: JobRunState): JobRunState[] {
  return jobRunStates.filter((one) => jobRunTransitions[one].includes(state))
}

/** The number of steps of the longest way to a state. */
function stepsTo(state: JobRunState): number {
  return Math.max(-1, ...before(state).map(stepsTo)) + 1
}

/** A state stays in the row of the one that leads to it; those that several lead to stand above and below in turn. */
function rowOf(state: JobRunState): number {
  const [first, ...others] = before(state)
  if (first === undefined) return 0
  if (others.length === 0) return rowOf(first)
  const gathering = jobRunStates.filter((one) => before(one).length > 1).indexOf(state)
  return gathering % 2 === 0 ? -1 : 1
}
