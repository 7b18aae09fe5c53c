// How often the 95 % intervals of a mixed model's fixed effects hold the truth, an effect between
// groups and one within; one variance makes many fits singular.
// npm run bench:mixed-model -- [simulations] [groups] [rows a group]
import { analysisPlugin } from '@kindred/analysis';
import { randomService, type Analysis, type Frame } from '@kindred/core';

const [simulations = 2000, groups = 8, each = 5] = process.argv.slice(2).map(Number);
const mixedModel = analysisPlugin.components.find(({ name }) => name === 'mixed-model')!;
const root = randomService(5);
const signal = new AbortController().signal;
const n = groups * each;
const places = Array.from({ length: n }, (_, row) => row);

for (const deviation of [0.4, 1]) {
  for (const interval of ['satterthwaite', 'profile', 'bootstrap']) {
    const options = { formula: 'y ~ between + within + (1 | group)', method: 'reml' };
    const rest = { standardise: false, interval, bootstraps: 199 };
    const analysis = (await mixedModel.create({ ...options, ...rest } as never)) as Analysis;
    const covered = [0, 0];
    let singular = 0;
    for (let simulation = 0; simulation < simulations; simulation++) {
      const random = root.fork(`${deviation}/${simulation}`);
      const effects = Array.from({ length: groups }, () => deviation * random.normal());
      const group = places.map((row) => Math.floor(row / each));
      const frame: Frame = {
        rows: n,
        columns: [
          { name: 'group', type: 'category', values: group.map(String) },
          { name: 'between', type: 'number', values: group.map((one) => one % 2) },
          { name: 'within', type: 'number', values: places.map((row) => row % each) },
          { name: 'y', type: 'number', values: group.map((one) => effects[one] + random.normal()) },
        ],
      };
      const { tables } = await analysis.run(frame, { outcome: 'y', random, signal });
      const [fixed, , , fit] = tables.map(({ columns, rows }) => ({
        rows,
        at: (name: string) => columns.findIndex((column) => column.name === name),
      }));
      singular += Number(fit.rows[0][fit.at('singular')]);
      covered.forEach((_, effect) => {
        const row = fixed.rows[effect + 1];
        const inside = Number(row[fixed.at('low')]) <= 0 && Number(row[fixed.at('high')]) >= 0;
        covered[effect] += Number(inside);
      });
    }
    const [between, within] = covered.map((count) => (count / simulations).toFixed(3));
    console.log(
      `${groups} groups of ${each}, sd ${deviation}, ${interval}: between ${between}, within ${within}; ${singular} of ${simulations} singular`,
    );
  }
}
