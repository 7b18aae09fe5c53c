import { entryOf } from './entry-of.ts';
import { listSlot } from './list-slot.ts';
import type { Located } from './located.ts';
import { pathText } from './path-text.ts';
import type { SpecProblem } from './spec-problem.ts';

const MOST_MODELS = 10_000;
const MOST_VALUES = 400_000;

/** Refuses matrices before their product is made, when it would be out of hand. */
export function checkProduct(root: Located.Mapping): SpecProblem[] {
  let [models, values] = [0, 0];
  for (const { node, path } of listSlot(root, 'models')) {
    const matrix = entryOf(node, 'matrix');
    let product = 1;
    for (const { value } of matrix?.kind === 'mapping' ? matrix.entries.values() : []) {
      if (value.kind === 'list') product *= value.items.length;
    }
    models += product;
    values += product * sizeOf(node);
    if (matrix !== undefined && (models > MOST_MODELS || values > MOST_VALUES)) {
      const message = `${pathText([...path, 'matrix'])} makes ${product} models; an experiment has at most ${MOST_MODELS}, and ${MOST_VALUES} values in all of them`;
      return [{ code: 'SPEC_BAD_MATRIX', message, location: matrix.at }];
    }
  }
  return [];
}

function sizeOf(node: Located): number {
  if (node.kind === 'list') return node.items.reduce((sum, item) => sum + sizeOf(item), 1);
  if (node.kind === 'scalar') return 1;
  return [...node.entries.values()].reduce((sum, entry) => sum + sizeOf(entry.value), 1);
}
