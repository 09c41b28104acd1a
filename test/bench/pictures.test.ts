import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawCurve } from '../../bench/draw-curve.ts'
import { createLogScale } from '../../bench/log-scale.ts'

const values = fc.array(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 20 })

test('a logarithmic axis has room for every value, in order, between marks', () => {
  fc.assert(
    fc.property(values, (given) => {
      const { place, ticks } = createLogScale(given)
      expect(ticks.length).toBeGreaterThan(1)
      const places = given.toSorted((one, other) => one - other).map(place)
      for (const at of [...places, ...ticks.map(place)]) {
        expect(at).toBeGreaterThanOrEqual(-1e-9)
        expect(at).toBeLessThanOrEqual(1 + 1e-9)
      }
      expect(places).toEqual(places.toSorted((one, other) => one - other))
    }),
  )
})

test('a picture names each series and draws each point above nothing, and no text of it ends the drawing', () => {
  const series = ['describe', 'a < b & c'].map((name) => ({
    name,
    points: [
      [1, 10],
      [10, -0.5],
      [100, 20],
    ] as const,
  }))
  const picture = drawCurve({
    name: 'x',
    variable: 'job runs',
    charts: [{ title: 'Time', unit: 'µs', series }],
  })
  expect(picture.match(/<circle /g)).toHaveLength(4)
  expect(picture).toContain('a &lt; b &amp; c')
  expect(picture).not.toContain('a < b')
})
