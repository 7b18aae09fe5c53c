import type { Use } from '../contract/use.ts';
import { compatId } from './compat-id.ts';

/** A line as it is and, where it names a published variant, that variant as a line of its own. */
export function besideCompat<Line extends Use>({ compat, ...line }: Line): readonly Line[] {
  const own = line as unknown as Line;
  if (compat === undefined) return [own];
  return [own, { ...own, id: compatId(own.id, compat), compat }];
}
