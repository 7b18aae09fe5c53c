import type { TopLevelSpec } from 'vega-lite';
import { chartConfig } from './chart-config.ts';
import { colours } from './colours.ts';

const font = 'DejaVu Sans, system-ui, sans-serif';

const paint = (value: unknown, key = ''): unknown => {
  if (typeof value === 'string') {
    if (key === 'font' || key.endsWith('Font')) return font;
    return colours.light[/^var\(--(\w+)\)$/.exec(value)?.[1] ?? ''] ?? value;
  }
  if (key === 'values' || typeof value !== 'object' || value === null) return value;
  return Array.isArray(value)
    ? value.map((member) => paint(member))
    : Object.fromEntries(Object.entries(value).map(([name, one]) => [name, paint(one, name)]));
};

const pageWidth = 300;
const paperWidth = 460;

/** A chart's spec for use on its own: the light colours themselves, a white ground, its config. */
export function paintSpec(spec: TopLevelSpec): TopLevelSpec {
  return {
    $schema: 'https://vega.github.io/schema/vega-lite/v6.json',
    ...(paint({ ...spec, config: chartConfig }) as TopLevelSpec),
    background: colours.light['page'],
    padding: 12,
    ...('width' in spec && spec.width === pageWidth && { width: paperWidth }),
  };
}
