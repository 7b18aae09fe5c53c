import type { ProfileGroup } from '../figure/profile-groups.ts';
import { axisOf } from './axis-of.ts';
import { chartText } from './chart-text.ts';
import type { Chart } from './chart.ts';
import { uniqueLabels } from './unique-labels.ts';

const colours = 10;

/** Pixels of the whole figure. */
const across = 620;

/** How many models and parts a picture can show; the first ones are drawn. */
const mostModels = 10;
const mostParts = 80;

/**
 * A profile: a line a part, on it a dot with its interval for each model, side by side in colours, and
 * a dashed line where there is no effect. Parts stand in the order of the first model's table.
 */
export function profileChart({ name, metric, reference, details }: ProfileGroup): Chart {
  const { part, value, nothing } = details[0].table.profile!;
  const shown = details.slice(0, mostModels);
  const models = uniqueLabels(shown.map(({ model }) => model));
  const parts = [...new Set(details.flatMap((one) => cells(one, part).map(String)))];
  const labels = uniqueLabels(parts.slice(0, mostParts));
  const all = shown.flatMap((detail, at) => {
    const { profile } = detail.table;
    const [low, high] = [cells(detail, profile!.low), cells(detail, profile!.high)];
    const values = cells(detail, profile!.value);
    return cells(detail, part).map((own, row) => {
      const whole = finite(low[row]) && finite(high[row]);
      return {
        part: labels[parts.indexOf(String(own))],
        model: models[at],
        value: values[row],
        low: whole ? low[row] : null,
        high: whole ? high[row] : null,
      };
    });
  });
  const rows = all.filter((one) => one.part !== undefined && finite(one.value));
  const left = [
    ...(details.length > mostModels ? [`${details.length - mostModels} more models`] : []),
    ...(parts.length > mostParts ? [`${parts.length - mostParts} more parts`] : []),
  ];
  const rest = left.length > 0 ? `; not drawn: ${left.join(', ')}` : '';
  const axis = axisOf({ label: value, scale: 'linear' }, across);
  const x = { ...axis, scale: { ...axis.scale, padding: 8 } };
  const y = {
    field: 'part',
    type: 'nominal' as const,
    sort: labels,
    axis: { title: chartText(part), grid: false, labelColor: 'var(--ink)', labelLimit: 240 },
  };
  const yOffset = { field: 'model', type: 'nominal' as const, sort: models };
  const color = {
    field: 'model',
    type: 'nominal' as const,
    legend: { title: null, orient: 'bottom' as const, columns: 3 },
    scale: { domain: models, range: models.map((_, at) => `var(--c${at % colours})`) },
  };
  return {
    label: `${name}: ${metric} against ${reference}, with 95 % intervals${rest}`,
    rows,
    spec: {
      data: { values: rows },
      width: across,
      autosize: { type: 'fit-x', contains: 'padding' },
      height: { step: 7 + 6 * models.length, for: 'position' },
      layer: [
        ...(nothing === null
          ? []
          : [
              {
                data: { values: [{ nothing }] },
                mark: { type: 'rule' as const, color: 'var(--soft)', strokeDash: [4, 3] },
                encoding: { x: { field: 'nothing', ...x } },
              },
            ]),
        {
          transform: [
            { filter: { field: 'low', valid: true } },
            { filter: { field: 'high', valid: true } },
          ],
          mark: { type: 'rule', strokeWidth: 1.5, strokeCap: 'butt' },
          encoding: { y, yOffset, color, x: { field: 'low', ...x }, x2: { field: 'high' } },
        },
        {
          mark: { type: 'point', filled: true, opacity: 1, size: 26 },
          encoding: { y, yOffset, color, x: { field: 'value', ...x } },
        },
      ],
    },
  };
}

function cells({ table: { columns, rows } }: ProfileGroup['details'][number], name: string) {
  const at = columns.findIndex((column) => column.name === name);
  return rows.map((row) => row[at] ?? null);
}

function finite(value: string | number | boolean | null): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
