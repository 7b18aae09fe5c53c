import type { TokenReader } from './token-reader.ts';

/** What stands right of a bar: `a`, `a:b`, or nested `a/b`, outermost first. */
export function readGroups(reader: TokenReader): string[][] {
  const groups: string[][] = [];
  let outer: readonly string[] = [];
  do {
    if (groups.length > 0) reader.take();
    const own = [reader.name('a grouping column')];
    while (reader.sees(':')) {
      reader.take();
      own.push(reader.name('a grouping column'));
    }
    const group = [...new Set([...outer, ...own])];
    groups.push(group);
    outer = group;
  } while (reader.sees('/'));
  return groups;
}
