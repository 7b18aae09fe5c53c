import type { TestFamily } from '../../contract/test-family.ts';

const most = 12;

const listed = (all: readonly string[], between = ', ') =>
  all.length > most
    ? `${all.slice(0, most).join(between)}${between}and ${all.length - most} more`
    : all.join(between);

/** What a table, or a warning, says of a declared family. */
export function familyWords({ name, size, analyses, outcomes, without }: TestFamily): string {
  const few = analyses.length === 1 ? 'analysis' : 'analyses';
  const of = outcomes.length === 1 ? 'outcome' : 'outcomes';
  const counted = `Holm and BH adjust over the ${size} ${size === 1 ? 'test' : 'tests'} with a p value of family “${name}”`;
  const where = size === 0 ? '' : ` (${few} ${listed(analyses)}; ${of} ${listed(outcomes)})`;
  return `${counted}${where}.${without.length > 0 ? ` Not counted: ${listed(without, '; ')}.` : ''}`;
}
