import type { JudgmentTable } from '../contract/judgment-table.ts';
import { KindredError } from '../contract/kindred-error.ts';

/**
 * How near what each option of a triplet says is near is: option and anchor, or, for odd-one-out, the
 * pair left when the option is taken away. Throws `CEILING_STRUCTURE` for other trials.
 */
export function optionNearness(
  structure: JudgmentTable['structure'],
  shown: Int32Array,
  similarity: (a: number, b: number) => number,
): number[] {
  const [first, second, third] = shown;
  if (structure === 'anchored') return [similarity(first, second), similarity(first, third)];
  if (structure === 'odd-one-out') {
    return [similarity(second, third), similarity(first, third), similarity(first, second)];
  }
  throw new KindredError(
    'CEILING_STRUCTURE',
    `A geometry cannot answer trials of structure "${structure}".`,
  );
}
