import type { Frame } from '@kindred/core';
import { groupChart } from '../../chart/group-chart.ts';
import { scatterChart } from '../../chart/scatter-chart.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import type { Markup } from '../../markup/markup.ts';

const mostGroups = 20;
const mostColumns = 24;

type Column = Frame['columns'][number];

const draw = async (column: Column, outcome: Column): Promise<Markup | string> => {
  const rows = column.values.flatMap((value, at) => {
    const y = outcome.values[at];
    return value === null || typeof y !== 'number' || !Number.isFinite(y) ? [] : [{ value, y }];
  });
  const groups = new Set(rows.map(({ value }) => value)).size;
  if (rows.length < 2) return `${column.name} (${rows.length} known)`;
  if (column.type === 'category' && groups > mostGroups) return `${column.name} (${groups} groups)`;
  const label = `${outcome.name} by ${column.name}, ${rows.length} models`;
  const chart =
    column.type === 'number'
      ? await scatterChart(
          rows.map(({ value, y }) => ({ x: Number(value), y })),
          { x: column.name, y: outcome.name },
          label,
        )
      : await groupChart(
          rows.map(({ value, y }) => ({ group: String(value), y })),
          { group: column.name, y: outcome.name },
          label,
        );
  return html`<figure>
    ${chart}
    <figcaption>${foreign(column.name)} · n = ${rows.length}</figcaption>
  </figure>`;
};

/** A picture of each ingredient, and those that were left out with the reason. */
export async function ingredientFigures(
  frame: Frame,
  outcome: string,
): Promise<{ readonly figures: readonly Markup[]; readonly left: readonly string[] }> {
  const target = frame.columns.find(({ name }) => name === outcome);
  if (!target) return { figures: [], left: [] };
  const columns = frame.columns.filter(({ name }) => name !== 'id' && name !== outcome);
  const drawn = await Promise.all(columns.slice(0, mostColumns).map((one) => draw(one, target)));
  const left = drawn.filter((one) => typeof one === 'string');
  if (columns.length > mostColumns) left.push(`${columns.length - mostColumns} more ingredients`);
  return { figures: drawn.filter((one) => typeof one !== 'string'), left };
}
