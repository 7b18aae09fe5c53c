import type { DatabaseSync } from 'node:sqlite';
import type { PlannedTrial } from './planned-trial.ts';
import type { Store } from './store.ts';

/** The part of a store that writes plans. */
export function planWriter(
  db: DatabaseSync,
  experiment: string,
): Pick<Store, 'planner' | 'extend'> {
  const addRespondent = db.prepare(
    'INSERT INTO respondents (hash, provider, identity) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const respondentKey = db.prepare('SELECT key FROM respondents WHERE hash = ?');
  const addModel = db.prepare(
    `INSERT INTO models (experiment, id, respondent) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET respondent = excluded.respondent RETURNING key`,
  );
  const findBegun = db.prepare(
    'SELECT respondent, design FROM models WHERE experiment = ? AND id = ?',
  );
  const setDesign = db.prepare('UPDATE models SET design = ? WHERE key = ?');
  const forget = db.prepare('DELETE FROM planned WHERE model = ?');
  const end = db.prepare(
    'SELECT coalesce(max(place), -1) + 1 AS place FROM planned WHERE model = ?',
  );
  const findTrial = db.prepare('SELECT key FROM trials WHERE id = ?');
  const addTrial = db.prepare(
    `INSERT INTO trials (id, respondent, task, request, stimuli, repeat, participant, order_known,
      session, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addPlanned = db.prepare(
    'INSERT INTO planned (model, place, trial, use) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );

  /** `design` undefined: the plan there is, whatever it was begun under. */
  function adder(id: string, who: Store.Identity, design?: string | null) {
    addRespondent.run(who.hash, who.provider, JSON.stringify(who.identity));
    const respondent = respondentKey.get(who.hash)!['key'] as number;
    const begun = findBegun.get(experiment, id);
    const model = addModel.get(experiment, id, respondent)!['key'] as number;
    if (design !== undefined) {
      const goesOn =
        design !== null && begun?.['respondent'] === respondent && begun['design'] === design;
      if (!goesOn) forget.run(model);
      setDesign.run(design, model);
    }
    let place = end.get(model)!['place'] as number;
    return ({ id, task, request, design }: PlannedTrial): boolean => {
      const key =
        findTrial.get(id)?.['key'] ??
        addTrial.run(
          id,
          respondent,
          task,
          request,
          JSON.stringify(design.stimuli),
          design.repeat,
          design.participant,
          design.orderKnown ? 1 : 0,
          design.session ?? null,
          design.position ?? null,
        ).lastInsertRowid;
      const added = addPlanned.run(model, place, key, design.use ?? null).changes === 1;
      if (added) place += 1;
      return added;
    };
  }

  return {
    planner: (model, who, design) => adder(model, who, design ?? null),
    extend: (model, who, trials) => trials.filter(adder(model, who)).length,
  };
}
