import { designKeys } from './design-keys.ts';
import { entryOf } from './entry-of.ts';
import { keysWithoutTable } from './keys-without-table.ts';
import { listSlot } from './list-slot.ts';
import type { Located } from './located.ts';
import { pathText } from './path-text.ts';
import { quote } from './quote.ts';
import type { SpecProblem } from './spec-problem.ts';

/** An experiment asks models or reads a table of scored ones: one of both, not both. */
export function checkTable(root: Located.Mapping): SpecProblem[] {
  return root.entries.has('table') ? besideTable(root) : missing(root);
}

function missing(root: Located.Mapping): SpecProblem[] {
  const absent = designKeys.filter((key) => !root.entries.has(key));
  const hint = absent.length < designKeys.length ? '' : '; or give "table" instead';
  return absent.map((key) => {
    const message = `missing key ${quote(key)} in experiment${hint}`;
    return { code: 'SPEC_MISSING_KEY', message, location: root.at };
  });
}

function besideTable(root: Located.Mapping): SpecProblem[] {
  const clash = (message: string, location: SpecProblem['location']): SpecProblem => ({
    code: 'SPEC_TABLE_AND_MODELS',
    message,
    location,
  });
  const keys = [...root.entries]
    .filter(([key]) => keysWithoutTable.includes(key))
    .map(([key, { at }]) =>
      clash(
        (designKeys as readonly string[]).includes(key)
          ? `${quote(key)} cannot stand beside "table", whose models are scored already; remove one of them`
          : `${quote(key)} does nothing beside "table", whose models are scored already; remove it`,
        at,
      ),
    );
  const outcomes = listSlot(root, 'analyses').flatMap(({ node, path }) => {
    const outcome = entryOf(node, 'outcome');
    const message = `${pathText([...path, 'outcome'])} chooses scores of metrics; with a table, every analysis explains each column of table.outcome; remove it`;
    return outcome === undefined ? [] : [clash(message, outcome.at)];
  });
  return [...keys, ...outcomes];
}
