import type { ComponentKind } from '@kindred/core';
import { Argument } from 'commander';
import { openTools } from '../../composition/open-tools.ts';
import { exitCode } from '../../terminal/exit-code.ts';
import { printJson } from '../../terminal/print-json.ts';
import { printTable } from '../../terminal/print-table.ts';
import type { AddCommand } from '../add-command.ts';
import { abilities } from './abilities.ts';
import { componentKinds } from './component-kinds.ts';
import { kindOf } from './kind-of.ts';
import { describeComponent } from './describe-component.ts';

/** `kindred list [kind]`: every built-in component and what it needs. */
export const addList: AddCommand = (program, session, done) => {
  program
    .command('list')
    .description('the components an experiment can use')
    .addArgument(
      new Argument('[kind]', `only of this kind: ${componentKinds.join(', ')}`).argParser(kindOf),
    )
    .option('--json', 'one JSON document on stdout')
    .action(async (kind: ComponentKind | undefined) => {
      const { registry, host } = await openTools(session, 0);
      const components = await Promise.all(registry.list(kind).map(describeComponent));
      await host.dispose();
      if (session.json) printJson(session.out, { components });
      else {
        printTable(
          session.out,
          ['kind', 'use', 'what it is', 'capabilities', 'secrets', 'compat'],
          components
            .toSorted((a, b) => componentKinds.indexOf(a.kind) - componentKinds.indexOf(b.kind))
            .map(({ kind, name, summary, capabilities, secrets, compat }) => [
              kind,
              name,
              summary,
              kind === 'provider' ? abilities(capabilities) : '',
              secrets.join(' '),
              Object.keys(compat).join(' '),
            ]),
        );
      }
      done(exitCode.done);
    });
};
