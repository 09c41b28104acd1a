import type { Chart, Curve, Point, Series } from './curve.ts'
import { createLogScale, tickText, type LogScale } from './log-scale.ts'

const panel = { width: 380, left: 56, right: 14, top: 40, bottom: 40, plot: 190, legendLine: 18 }
const plotWidth = panel.width - panel.left - panel.right

/** The colours of Okabe and Ito, which most people can tell apart; lighter ones where the ground is dark. */
const style = `
svg { --ground: #ffffff; --ink: #1f2328; --faint: #d8dee4 }
svg { --c0: #0072b2; --c1: #d55e00; --c2: #007a5a; --c3: #aa4499; --c4: #8a6d00; --c5: #4b4b4b }
@media (prefers-color-scheme: dark) {
  svg { --ground: #0d1117; --ink: #e6edf3; --faint: #30363d }
  svg { --c0: #56b4e9; --c1: #ff9d5c; --c2: #35c99a; --c3: #e58fd0; --c4: #f0e442; --c5: #b5b5b5 }
}
text { font: 12px system-ui, sans-serif; fill: var(--ink) }
.title { font-weight: 600 }
.grid { stroke: var(--faint); fill: none }
.line { stroke-width: 2; fill: none; stroke-linejoin: round }
${[0, 1, 2, 3, 4, 5].map((at) => `.s${at} { stroke: var(--c${at}) } .d${at} { fill: var(--c${at}) }`).join('\n')}
`

/** An SVG of the charts of a curve side by side, both axes logarithmic, for light and for dark pages. */
export function drawCurve({ name, variable, charts }: Curve): string {
  const lines = Math.max(...charts.map(({ series }) => series.length))
  const height = panel.top + panel.plot + panel.bottom + lines * panel.legendLine + 8
  const width = panel.width * charts.length
  const panels = charts.map((chart, at) => group(at * panel.width, 0, drawChart(chart, variable)))
  const title = charts.map((chart) => `${chart.title} (${chart.unit})`).join(', ')
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${name}-title">
<title id="${name}-title">${escape(title)}, by ${escape(variable)}</title>
<style>${style}</style>
<rect width="${width}" height="${height}" fill="var(--ground)"/>
${panels.join('\n')}
</svg>
`
}

function drawChart({ title, unit, series: measured }: Chart, variable: string): string {
  // What is less than the machine's own noise may come out below nothing, for which a logarithm has no place.
  const series = measured.map(({ name, points }) => ({ name, points: points.filter(([, up]) => up > 0) }))
  const points = series.flatMap((each) => each.points)
  const x = createLogScale(points.map(([across]) => across))
  const y = createLogScale(points.map(([, up]) => up))
  const heading = text(0, -20, `${title}, ${unit}`, 'class="title"')
  const below = text(plotWidth / 2, panel.plot + 34, variable, 'text-anchor="middle"')
  const parts = [heading, drawAxes(x, y), below, ...series.map((each, at) => drawSeries(each, at, x, y))]
  return group(panel.left, panel.top, parts.join('\n'))
}

function drawAxes(x: LogScale, y: LogScale): string {
  const across = x.ticks.map((tick) => {
    const at = round(x.place(tick) * plotWidth)
    const label = text(at, panel.plot + 17, tickText(tick), 'text-anchor="middle"')
    return `<path class="grid" d="M${at} 0V${panel.plot}"/>${label}`
  })
  const up = y.ticks.map((tick) => {
    const at = round((1 - y.place(tick)) * panel.plot)
    return `<path class="grid" d="M0 ${at}H${plotWidth}"/>${text(-8, at + 4, tickText(tick), 'text-anchor="end"')}`
  })
  return [...across, ...up].join('\n')
}

function drawSeries({ name, points }: Series, at: number, x: LogScale, y: LogScale): string {
  const placed = points.map(([across, up]): Point => [
    round(x.place(across) * plotWidth),
    round((1 - y.place(up)) * panel.plot),
  ])
  const line = `<polyline class="line s${at}" points="${placed.map((point) => point.join(',')).join(' ')}"/>`
  const dots = placed.map(([cx, cy]) => `<circle class="d${at}" cx="${cx}" cy="${cy}" r="3"/>`)
  const baseline = panel.plot + panel.bottom + (at + 1) * panel.legendLine
  const key = `<path class="line s${at}" d="M0 ${baseline - 4}h18"/>${text(26, baseline, name)}`
  return [line, ...dots, key].join('\n')
}

function group(x: number, y: number, content: string): string {
  return `<g transform="translate(${x} ${y})">\n${content}\n</g>`
}

function text(x: number, y: number, content: string, attributes = ''): string {
  return `<text x="${x}" y="${y}"${attributes && ` ${attributes}`}>${escape(content)}</text>`
}

function round(length: number): number {
  return Math.round(length * 10) / 10
}

function escape(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}
