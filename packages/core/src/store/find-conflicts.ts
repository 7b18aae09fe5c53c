import type { DatabaseSync } from 'node:sqlite';
import type { Merged } from './merged.ts';

const shown = 5;
const longest = 200;

const both = `FROM source.replies r JOIN source.trials o ON o.key = r.trial
  JOIN main.trials t ON t.id = o.id JOIN main.replies k ON k.trial = t.key
  WHERE k.text IS NOT r.text OR k.value IS NOT r.value
    OR k.probabilities IS NOT r.probabilities OR k.distribution IS NOT r.distribution`;

const said = (reply: string) =>
  `substr(coalesce(${reply}.text, ${reply}.value, 'null'), 1, ${longest})`;

/** Trials that `main` and the attached `source` have different replies to; the first few by id. */
export function findConflicts(db: DatabaseSync): Merged['conflicts'] {
  const count = Number(db.prepare(`SELECT count(*) AS n ${both}`).get()!['n']);
  const first = db
    .prepare(
      `SELECT t.id AS id, t.stimuli AS stimuli, ${said('k')} AS kept, ${said('r')} AS other ${both}
      ORDER BY t.id LIMIT ${shown}`,
    )
    .all();
  return {
    count,
    first: first.map(({ id, stimuli, kept, other }) => ({
      trial: String(id),
      stimuli: JSON.parse(String(stimuli)) as string[],
      kept: String(kept),
      other: String(other),
    })),
  };
}
