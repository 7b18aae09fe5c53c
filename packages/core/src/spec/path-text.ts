/** A path as people write it: `models[0].with`; the file itself is `experiment`. */
export function pathText(path: readonly PropertyKey[]): string {
  if (path.length === 0) return 'experiment';
  return path
    .map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i === 0 ? '' : '.'}${String(key)}`))
    .join('');
}
