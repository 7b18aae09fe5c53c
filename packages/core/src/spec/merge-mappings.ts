import type { Located } from './located.ts';
import type { SpecProblem } from './spec-problem.ts';

/**
 * YAML's merge key: own entries win, then earlier sources (yaml.org/type/merge.html). A source is a
 * mapping or a list of mappings.
 */
export function mergeMappings(
  own: ReadonlyMap<string, Located.Entry>,
  sources: readonly Located[],
) {
  const entries = new Map(own);
  const problems: SpecProblem[] = [];
  for (const source of sources.flatMap((one) => (one.kind === 'list' ? one.items : [one]))) {
    if (source.kind === 'mapping') {
      for (const [key, entry] of source.entries) if (!entries.has(key)) entries.set(key, entry);
    } else {
      problems.push({
        code: 'SPEC_WRONG_TYPE',
        message: '"<<" merges a mapping or a list of mappings, usually an alias such as *base',
        location: source.at,
      });
    }
  }
  return { entries, problems };
}
