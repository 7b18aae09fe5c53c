/** The npm package a bare specifier belongs to: `@a/b/c` → `@a/b`, `d/e` → `d`. */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
