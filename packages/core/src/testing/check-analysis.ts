import type { Analysis } from '../contract/analysis.ts';
import type { Component } from '../contract/component.ts';
import type { Frame } from '../contract/frame.ts';
import type { KitSetup } from './kit-setup.ts';
import { checkTests } from './check-tests.ts';
import { promiseOf } from './promise-of.ts';
import { sampleFrame } from './sample-frame.ts';
import { withComponent } from './with-component.ts';

/**
 * Tables are rectangular with described columns and finite or null cells, tests are where the table says,
 * arrays fit their shapes, file names stay in their folder, the frame is left alone, the same seed gives the same.
 */
export function checkAnalysis(
  component: Component<'analysis', Analysis>,
  setup: KitSetup & { readonly frame?: Frame; readonly outcome?: string } = {},
): Promise<void> {
  const must = promiseOf(component);
  const frame = setup.frame ?? sampleFrame;
  const outcome = setup.outcome ?? 'score';
  return withComponent(component, setup, async ({ instance, services }) => {
    const before = JSON.stringify(frame);
    const run = () => {
      const random = services.random.fork('analysis');
      return instance.run(frame, { outcome, random, signal: services.signal });
    };
    const result = await run();
    must(JSON.stringify(frame) === before, 'changes the table it was given');
    for (const { name, columns, rows } of result.tables) {
      const bare = columns.find((column) => column.description === '');
      must(bare === undefined, `does not describe column "${bare?.name}" of "${name}"`);
      for (const row of rows) {
        must(row.length === columns.length, `has a row of another length in "${name}"`);
        const odd = row.find((cell) => typeof cell === 'number' && !Number.isFinite(cell));
        must(odd === undefined, `puts ${odd} into "${name}"; use null and a note`);
      }
    }
    for (const one of result.tables) checkTests(one, must);
    for (const { name, shape, values } of result.arrays) {
      const size = shape.reduce((product, length) => product * length, 1);
      must(values.length === size, `gives the array "${name}" another size than its shape`);
    }
    const away = result.files.find(({ name }) => /[/\\]|^\.{0,2}$/.test(name));
    must(away === undefined, `writes the file "${away?.name}" outside its folder`);
    must(
      JSON.stringify(await run()) === JSON.stringify(result),
      'gives otherwise from the same seed',
    );
  });
}
