import { experimentJsonSchema } from '@kindred/core';
import { builtInPlugins } from '../composition/built-in-plugins.ts';
import { componentsPage } from './components-page.ts';
import { experimentFilePage } from './experiment-file-page.ts';

/** Files of the repository that are made from the code, by their path: `scripts/generate-docs.mjs`. */
export function generatedFiles(): ReadonlyMap<string, string> {
  const components = builtInPlugins.flatMap((plugin) => plugin.components);
  return new Map([
    ['docs/components.md', componentsPage(builtInPlugins)],
    ['docs/experiment-file.md', experimentFilePage()],
    [
      'packages/cli/experiment.schema.json',
      `${JSON.stringify(experimentJsonSchema(components), null, 2)}\n`,
    ],
  ]);
}
