/** A JSON Schema whose own references (`#`, `#/…`) still hold once it stands at `base`. */
export function rebaseRefs(schema: unknown, base: string): unknown {
  if (Array.isArray(schema)) return schema.map((item: unknown) => rebaseRefs(item, base));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string' && value.startsWith('#')
        ? base + value.slice(1)
        : rebaseRefs(value, base),
    ]),
  );
}
