import { entryOf } from './entry-of.ts';
import type { Located } from './located.ts';
import { pathText } from './path-text.ts';
import type { SpecProblem } from './spec-problem.ts';

/** `compat` is kept for variants that reproduce an earlier program; nothing has one yet. */
export function checkCompat(root: Located.Mapping): SpecProblem[] {
  return [...root.entries].flatMap(([slot, { value }]) => {
    const entries: readonly (readonly [Located, readonly PropertyKey[]])[] =
      value.kind === 'list' ? value.items.map((item, i) => [item, [slot, i]]) : [[value, [slot]]];
    return entries.flatMap(([node, path]): SpecProblem[] => {
      const compat = entryOf(node, 'compat');
      if (compat?.kind !== 'scalar' || typeof compat.value !== 'string') return [];
      const message = `no component has variants of earlier programs yet; remove ${pathText([...path, 'compat'])}`;
      return [{ code: 'SPEC_COMPAT_UNKNOWN', message, location: compat.at }];
    });
  });
}
