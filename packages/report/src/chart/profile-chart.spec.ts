import { expect, test } from 'vitest';
import { sampleRun } from '../fixtures/sample-run.ts';
import { profileGroups } from '../figure/profile-groups.ts';
import { detailsSection } from '../html/section/details-section.ts';
import { profileChart } from './profile-chart.ts';

const run = sampleRun({ models: 3, items: 8, hostile: false });

test('models stand side by side, a row a part that has a figure', () => {
  const [group, ...others] = profileGroups(run);
  expect(others).toEqual([]);
  const { rows, label } = profileChart(group);
  expect(label).toBe('dimensions: dimension-match against human, with 95 % intervals');
  const part = group.details[0].table.rows[0][0];
  const [first, second] = group.details.map(({ model }) => model);
  expect(rows).toEqual([
    { part, model: first, value: 0.5, low: 0.4, high: 0.7 },
    { part: '3', model: first, value: 0.1, low: null, high: null },
    { part, model: second, value: 0.6, low: 0.4, high: 0.7 },
    { part: '3', model: second, value: 0.1, low: null, high: null },
  ]);
});

test('what is too much to draw is said', () => {
  const [group] = profileGroups(run);
  const { table } = group.details[0];
  const many = Array.from({ length: 100 }, (_, k) => [`part ${k}`, 0.5, 0.4, 0.6]);
  const details = Array.from({ length: 12 }, (_, k) => ({
    ...group.details[0],
    model: `model ${k}`,
    table: { ...table, rows: many },
  }));
  const { rows, label } = profileChart({ ...group, details });
  expect(rows).toHaveLength(10 * 80);
  expect(label).toMatch(/; not drawn: 2 more models, 20 more parts$/);
});

test('the page draws it above the tables, and only what has a profile', async () => {
  const section = (await detailsSection(run, 1))!;
  expect(section.body.text.match(/<svg/g)).toHaveLength(1);
  const [{ table, ...rest }] = run.details;
  const { profile: _, ...plain } = table;
  const none = (await detailsSection({ details: [{ ...rest, table: plain }] }, 1))!;
  expect(none.body.text).not.toContain('<svg');
});
