import { didYouMean } from './did-you-mean.ts';
import { entryOf } from './entry-of.ts';
import { idsOf } from './ids-of.ts';
import { listSlot } from './list-slot.ts';
import type { Located } from './located.ts';
import { pathText } from './path-text.ts';
import { quote } from './quote.ts';
import type { SpecProblem } from './spec-problem.ts';

/** Ids that `metrics[].against` and `analyses[].outcome` mention must exist. */
export function checkMentions(root: Located.Mapping): SpecProblem[] {
  const problems: SpecProblem[] = [];
  const check = (node: Located | undefined, path: readonly PropertyKey[], noun: string) => {
    if (node?.kind === 'list') node.items.forEach((item) => check(item, path, noun));
    if (node?.kind !== 'scalar' || typeof node.value !== 'string') return;
    const ids = listSlot(root, `${noun}s`).flatMap((entry) =>
      idsOf(entry.node, `${noun}s`).map(({ id }) => id),
    );
    if (ids.includes(node.value)) return;
    const near = didYouMean(node.value, ids);
    const message = `no ${noun} named ${quote(node.value)} for ${pathText(path)}${near}`;
    problems.push({ code: 'SPEC_UNKNOWN_REFERENCE', message, location: node.at });
  };
  for (const { node, path } of listSlot(root, 'metrics')) {
    check(entryOf(node, 'against'), [...path, 'against'], 'reference');
  }
  for (const { node, path } of listSlot(root, 'analyses')) {
    for (const noun of ['metric', 'reference', 'embedder']) {
      check(entryOf(entryOf(node, 'outcome'), noun), [...path, 'outcome', noun], noun);
    }
  }
  return problems;
}
