import { entryOf } from './entry-of.ts';
import type { Located } from './located.ts';
import { pathText } from './path-text.ts';
import { quote } from './quote.ts';
import type { SpecProblem } from './spec-problem.ts';

const INGREDIENT = 'ingredients.';

/** What the schema cannot say about one model's matrix: keys given twice or for nothing. */
export function checkMatrix(model: Located, path: readonly PropertyKey[]): SpecProblem[] {
  const matrix = entryOf(model, 'matrix');
  if (matrix?.kind !== 'mapping') return [];
  const where = pathText([...path, 'matrix']);
  const problems: SpecProblem[] = [];
  for (const [key, { at }] of matrix.entries) {
    const ingredient = key.startsWith(INGREDIENT);
    const slot = ingredient ? 'ingredients' : 'with';
    const name = ingredient ? key.slice(INGREDIENT.length) : key;
    const given = entryOf(model, slot);
    if (given?.kind === 'mapping' && given.entries.has(name) && !mentions(given, key)) {
      const message = `${quote(key)} in ${where} is given under ${quote(slot)} as well; remove one`;
      problems.push({ code: 'SPEC_BAD_MATRIX', message, location: at });
    }
    if (ingredient && (name === '' || name === 'id')) {
      const message = `${quote(key)} in ${where} names no ingredient`;
      problems.push({ code: 'SPEC_BAD_MATRIX', message, location: at });
    }
  }
  return problems;
}

function mentions(node: Located, key: string): boolean {
  if (node.kind === 'list') return node.items.some((item) => mentions(item, key));
  if (node.kind === 'mapping')
    return [...node.entries.values()].some((e) => mentions(e.value, key));
  return typeof node.value === 'string' && node.value.includes(`\${matrix.${key}}`);
}
