import type { RunRecord, ScoreDetail } from '@kindred/core';

/** Tables of the same parts, one a model, to be drawn side by side. */
export interface ProfileGroup {
  readonly metric: string;
  readonly reference: string;
  readonly embedder: string | null;
  /** Of the tables. */
  readonly name: string;
  readonly details: readonly ScoreDetail[];
}

/** The details that say how they are drawn, by metric, reference, embedder and table. */
export function profileGroups({ details }: Pick<RunRecord, 'details'>): ProfileGroup[] {
  const drawn = details.filter(({ table }) => table.profile !== undefined && table.rows.length > 0);
  const groups = Map.groupBy(drawn, ({ metric, reference, embedder, table }) =>
    JSON.stringify([metric, reference, embedder, table.name]),
  );
  return [...groups.values()].map((members) => {
    const { metric, reference, embedder, table } = members[0];
    return { metric, reference, embedder, name: table.name, details: members };
  });
}
