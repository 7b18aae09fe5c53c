import type { StoredTrial } from './stored-trial.ts';

/** Columns `readTrial` needs, of `planned p JOIN trials t`. */
export const trialColumns = `p.place, t.key, t.id, t.stimuli, t.repeat, t.participant,
  t.order_known, p.use, t.session, t.position`;

/** A row of {@link trialColumns}, read as an array, as a trial of `model`. */
export function readTrial(row: readonly unknown[], model: string): StoredTrial {
  const [place, key, id, stimuli, repeat, participant, orderKnown, use, session, position] = row;
  return {
    key: key as number,
    place: place as number,
    trial: {
      id: id as string,
      respondent: model,
      stimuli: JSON.parse(stimuli as string) as string[],
      repeat: repeat as number,
      participant: participant as string | null,
      orderKnown: orderKnown === 1,
      ...(use !== null && { use: use as 'any' | 'hold-out' }),
      ...(session !== null && { session: session as string }),
      ...(position !== null && { position: position as number }),
    },
  };
}
