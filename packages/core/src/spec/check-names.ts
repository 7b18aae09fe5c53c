import { checkIds } from './check-ids.ts';
import { checkMatrix } from './check-matrix.ts';
import { checkMentions } from './check-mentions.ts';
import { checkProduct } from './check-product.ts';
import { listSlot } from './list-slot.ts';
import type { Located } from './located.ts';
import type { SpecProblem } from './spec-problem.ts';

const SLOTS = [
  'references',
  'embedders',
  'metrics',
  'ingredients',
  'analyses',
  'reporters',
  'kernels',
];

/** What one entry says of another: ids, mentions of ids, matrices, slots given twice. */
export function checkNames(root: Located.Mapping): SpecProblem[] {
  const problems = SLOTS.flatMap((slot) => checkIds(root, slot));
  const tooMany = checkProduct(root);
  problems.push(...(tooMany.length > 0 ? tooMany : checkIds(root, 'models')));
  if (!root.entries.has('table')) problems.push(...checkMentions(root));
  for (const { node, path } of listSlot(root, 'models')) problems.push(...checkMatrix(node, path));
  const short = root.entries.get('embedder');
  if (short !== undefined && root.entries.has('embedders')) {
    const message = 'give "embedder" or "embedders", not both';
    problems.push({ code: 'SPEC_DUPLICATE_KEY', message, location: short.at });
  }
  return problems;
}
