import { readdirSync } from 'node:fs'
import { jobRunStates, jobRunTransitions } from 'emr-containers-testkit/model'
import { expect, test } from 'vitest'
import { architecturePicture } from '../../scripts/site/architecture-picture.ts'
import { lifecyclePicture } from '../../scripts/site/lifecycle-picture.ts'

const titlesIn = (svg: string) =>
  Array.from(svg.matchAll(/font-weight="600">([^<]+)</g), ([, title = '']) => title)
const arrowsIn = (svg: string) => svg.match(/marker-end/g)?.length ?? 0

test('the picture of the lifecycle has every state and an arrow for every transition', () => {
  const svg = lifecyclePicture()
  expect(titlesIn(svg).toSorted()).toEqual(jobRunStates.toSorted())
  expect(arrowsIn(svg)).toBe(Object.values(jobRunTransitions).flat().length)
})

test.each([lifecyclePicture(), architecturePicture()])('no box of a picture lies on another', (svg) => {
  const corners = svg.match(/<rect x="\S+" y="\S+"/g) ?? []
  expect(new Set(corners).size).toBe(corners.length)
})

test('the picture of the architecture has every folder of src, each built on another but the first', () => {
  const svg = architecturePicture()
  const folders = readdirSync(new URL('../../src/', import.meta.url)).filter((name) => !name.includes('.'))
  expect(titlesIn(svg).toSorted()).toEqual(folders.toSorted())
  expect(arrowsIn(svg)).toBeGreaterThanOrEqual(folders.length - 1)
})

test.each([lifecyclePicture(), architecturePicture()])(
  'a picture takes its colours from the page, so that it is legible in dark and in light',
  (svg) => {
    const colours = Array.from(svg.matchAll(/(?:fill|stroke)="([^"]+)"/g), ([, colour]) => colour)
    expect(new Set(colours)).toEqual(new Set(['none', 'currentColor']))
  },
)
