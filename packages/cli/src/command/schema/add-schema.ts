import { experimentJsonSchema } from '@kindred/core';
import { builtInPlugins } from '../../composition/built-in-plugins.ts';
import { openExperiment } from '../../composition/open-experiment.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { printJson } from '../../terminal/print-json.ts';
import type { AddCommand } from '../add-command.ts';

/** `kindred schema [file]`: what an editor needs to complete an experiment file. */
export const addSchema: AddCommand = (program, session, done) => {
  program
    .command('schema')
    .description("the JSON Schema of experiment files; with a file, with its plugins' components")
    .argument('[file]', 'an experiment file')
    .option('--trust', 'import plugins that are no dependency of the nearest package.json', false)
    .option('--json', 'the schema is JSON either way')
    .action(async (file: string | undefined, { trust }: { trust: boolean }) => {
      if (file === undefined) {
        const components = builtInPlugins.flatMap((plugin) => plugin.components);
        printJson(session.out, experimentJsonSchema(components));
      } else {
        const { registry, host } = await openExperiment(file, session, { trust, plugins: true });
        await host.dispose();
        const components = registry.list().map(({ component }) => component);
        printJson(session.out, experimentJsonSchema(components));
      }
      done(exitCode.done);
    });
};
