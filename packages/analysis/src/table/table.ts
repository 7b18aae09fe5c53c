import {
  defineIngredients,
  Files,
  frameFromTable,
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
    path: z.string().describe('CSV or TSV file, relative to this YAML file.'),
    id: z
      .string()
      .optional()
      .describe('Column with the models’ ids; by default `id`, else the first column.'),
    columns: z
      .record(z.string(), z.enum(['number', 'boolean', 'category']))
      .optional()
      .describe('Columns to read and their types; by default all, types inferred.'),
  }),
  needs: [Files, Log],
  create: async ({ path, id, columns }, files, log) => {
    const frame = frameFromTable(await readTable(files, path), {
      ...(id !== undefined && { id }),
      ...(columns && { types: columns }),
    });
    if (!columns) for (const note of mixedNotes(frame)) log.warn(`${path}: ${note}`);
    const ids = frame.columns[0].values;
    const wanted = frame.columns.filter(
      ({ name }) => name !== 'id' && (!columns || Object.hasOwn(columns, name)),
    );
    return {
      async read(model) {
        const row = ids.indexOf(model.id);
        if (row >= 0)
          return Object.fromEntries(wanted.map(({ name, values }) => [name, values[row]]));
        log.warn(`${path} has no row for the model "${model.id}".`);
        return {};
      },
    };
  },
});
