/** Capabilities in a cell: the names of those that are true and what the rest say. */
export function abilities(capabilities: Readonly<Record<string, unknown>> | null): string {
  if (capabilities === null) return 'depends on its options';
  return Object.entries(capabilities)
    .filter(([, value]) => value !== false && value !== undefined)
    .map(([name, value]) => (value === true ? name : `${name}: ${String(value)}`))
    .join(', ');
}
