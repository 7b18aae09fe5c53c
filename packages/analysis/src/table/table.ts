import {
  columnSchema,
  contentHash,
  defineIngredients,
  describeColumns,
  Files,
  frameFromTable,
  KindredError,
  Log,
  mixedNotes,
  readTable,
  z,
} from '@kindred/core';

/** Ingredients from a CSV or TSV file with one row a model. */
export const table = defineIngredients({
  name: 'table',
  summary: 'Ingredients from a CSV or TSV file with one row a model.',
  options: z.strictObject({
    path: z
      .string()
      .describe(
        'CSV or TSV file, relative to this YAML file; empty cells, NA, N/A and NaN are unknown.',
      ),
    id: z
      .string()
      .optional()
      .describe('Column with the models’ ids; by default `id`, else the first column.'),
    columns: z
      .record(z.string(), z.union([columnSchema.shape.type.unwrap(), columnSchema]))
      .optional()
      .describe(
        'Columns to read, each with its type, or with `type`, `unit` and `scale` (linear or log); by default all, types inferred.',
      ),
  }),
  needs: [Files, Log],
  create: async ({ path, id, columns }, files, log) => {
    const bytes = await files.read(path, { maxBytes: 2 ** 28 });
    const text = await readTable({ ...files, read: async () => bytes }, path);
    const said = Object.entries(columns ?? {}).map(
      ([name, facts]) => [name, typeof facts === 'string' ? { type: facts } : facts] as const,
    );
    const types = said.flatMap(([name, { type }]) => (type ? [[name, type] as const] : []));
    const read = frameFromTable(text, {
      ...(id !== undefined && { id }),
      types: Object.fromEntries(types),
    });
    for (const [name] of said) {
      if (name !== 'id' && read.columns.some((column) => column.name === name)) continue;
      const names = read.columns.slice(1).map((column) => column.name);
      const message = `${path} has no column "${name}" to read. Its columns: ${names.join(', ')}.`;
      throw new KindredError('TABLE_NO_COLUMN', message);
    }
    const frame = describeColumns(read, Object.fromEntries(said));
    if (!columns) for (const note of mixedNotes(frame)) log.warn(`${path}: ${note}`);
    const [ids, ...all] = frame.columns;
    const rest = all.filter(({ name }) => !columns || Object.hasOwn(columns, name));
    const origin = { provenance: { source: path, sha256: contentHash(bytes) }, notes: [] };
    return {
      columns: Object.fromEntries(
        rest.map(({ name, unit, scale }) => [
          name,
          { ...(unit !== undefined && { unit }), ...(scale && { scale }) },
        ]),
      ),
      origin: (model) => (ids.values.includes(model) ? origin : null),
      async read(model) {
        const row = ids.values.indexOf(model.id);
        if (row >= 0)
          return Object.fromEntries(rest.map(({ name, values }) => [name, values[row]]));
        log.warn(`${path} has no row for the model "${model.id}".`);
        return {};
      },
    };
  },
});
