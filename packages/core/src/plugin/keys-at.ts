type Schema = { readonly [key: string]: unknown };

/** Names of the members a JSON Schema knows at a path, through its unions; empty if it says none. */
export function keysAt(schema: Schema, path: readonly PropertyKey[]): string[] {
  const [step, ...rest] = path;
  const branches = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => (schema[key] as Schema[]) ?? []);
  const deeper = branches.flatMap((branch) => keysAt(branch, path));
  const properties = (schema['properties'] ?? {}) as Record<string, Schema>;
  if (step === undefined) return [...new Set([...Object.keys(properties), ...deeper])];
  const inner = typeof step === 'number' ? schema['items'] : properties[String(step)];
  return inner ? [...keysAt(inner as Schema, rest), ...deeper] : deeper;
}
