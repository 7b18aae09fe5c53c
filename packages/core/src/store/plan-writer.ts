import type { DatabaseSync } from 'node:sqlite';
import { KindredError } from '../contract/kindred-error.ts';
import type { Store } from './store.ts';

/** The part of a store that writes plans. */
export function planWriter(db: DatabaseSync, experiment: string): Pick<Store, 'planner'> {
  const addRespondent = db.prepare(
    'INSERT INTO respondents (hash, provider, identity) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const respondentKey = db.prepare('SELECT key FROM respondents WHERE hash = ?');
  const addModel = db.prepare(
    `INSERT INTO models (experiment, id, respondent) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET respondent = excluded.respondent RETURNING key`,
  );
  const forget = db.prepare('DELETE FROM planned WHERE model = ?');
  const end = db.prepare(
    'SELECT coalesce(max(place), -1) + 1 AS place FROM planned WHERE model = ?',
  );
  const findTrial = db.prepare('SELECT key, respondent FROM trials WHERE id = ?');
  const addTrial = db.prepare(
    `INSERT INTO trials (id, respondent, task, request, stimuli, repeat, participant, order_known,
      use, session, position) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addPlanned = db.prepare(
    'INSERT INTO planned (model, place, trial) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );

  return {
    planner(id, who, from) {
      addRespondent.run(who.hash, who.provider, JSON.stringify(who.identity));
      const respondent = respondentKey.get(who.hash)!['key'] as number;
      const model = addModel.get(experiment, id, respondent)!['key'] as number;
      if (from === 'empty') forget.run(model);
      let place = end.get(model)!['place'] as number;
      return ({ id, task, request, design }) => {
        const found = findTrial.get(id);
        if (found && found['respondent'] !== respondent) {
          throw new KindredError('STORE_CORRUPT', `Trial ${id} belongs to another respondent.`);
        }
        const key =
          found?.['key'] ??
          addTrial.run(
            id,
            respondent,
            task,
            request,
            JSON.stringify(design.stimuli),
            design.repeat,
            design.participant,
            design.orderKnown ? 1 : 0,
            design.use ?? null,
            design.session ?? null,
            design.position ?? null,
          ).lastInsertRowid;
        if (addPlanned.run(model, place, key).changes === 0) return null;
        place += 1;
        return Number(key);
      };
    },
  };
}
