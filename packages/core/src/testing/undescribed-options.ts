type Schema = { readonly [key: string]: unknown };

/** Paths of the members of a JSON Schema, at any depth, that have no description. */
export function undescribedOptions(schema: Schema, path = ''): string[] {
  const members = Object.entries((schema['properties'] ?? {}) as Record<string, Schema>);
  const inner = ['anyOf', 'oneOf', 'allOf'].flatMap((key) => (schema[key] as Schema[]) ?? []);
  if (schema['items']) inner.push(schema['items'] as Schema);
  return [
    ...members.flatMap(([name, member]) => [
      ...(member['description'] ? [] : [`${path}${name}`]),
      ...undescribedOptions(member, `${path}${name}.`),
    ]),
    ...inner.flatMap((branch) => undescribedOptions(branch, path)),
  ];
}
