/** Plugins for a message: ` ("./a.js", "acme")`, or nothing where none is known. */
export function pluginNames(plugins: ReadonlySet<string>): string {
  return plugins.size === 0
    ? ''
    : ` (${[...plugins].map((name) => JSON.stringify(name)).join(', ')})`;
}
