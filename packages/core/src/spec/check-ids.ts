import type { SourceLocation } from '../contract/source-location.ts';
import { idsOf } from './ids-of.ts';
import { listSlot } from './list-slot.ts';
import type { Located } from './located.ts';
import { namePattern } from './name-pattern.ts';
import { pathText } from './path-text.ts';
import { quote } from './quote.ts';
import type { SpecProblem } from './spec-problem.ts';

const RULE =
  'letters, digits, ".", "_" and "-", a letter or digit first, at most 100 characters; set another with "id"';

/** Labels: fit to name a file, and unique in their slot even where case does not count. */
export function checkIds(root: Located.Mapping, slot: string): SpecProblem[] {
  const problems: SpecProblem[] = [];
  const seen = new Map<string, SourceLocation>();
  for (const { node, path } of listSlot(root, slot)) {
    for (const { id, at } of idsOf(node, slot)) {
      const first = seen.get(id.toLowerCase());
      if (!namePattern.test(id)) {
        const message = `${quote(id)} cannot be the id of ${pathText(path)}: an id has ${RULE}`;
        problems.push({ code: 'SPEC_BAD_ID', message, location: at });
      } else if (first === undefined) {
        seen.set(id.toLowerCase(), at);
      } else {
        const message = `duplicate id ${quote(id)} in ${slot}; the first is in line ${first.line}; set another with "id"`;
        problems.push({ code: 'SPEC_DUPLICATE_ID', message, location: at });
      }
    }
  }
  return problems;
}
