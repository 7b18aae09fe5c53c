import { existsSync, readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { JudgmentTable } from '@kindred/core';
import { dataFolder } from '../data-folder.ts';

const file = `${dataFolder}/alien-eggs/responses.csv.zip`;

/** Whether this machine has people's 17,611 anchored triplets over 300 alien eggs. */
export const hasAlienEggs = existsSync(file);

/** The choices; those the study set aside for testing are marked as held out. */
export function alienEggs(): JudgmentTable {
  const text = strFromU8(unzipSync(readFileSync(file))['responses.csv']);
  const [head, ...lines] = text.trim().split(/\r?\n/);
  const names = head.split(',');
  const column = (name: string) => {
    const at = names.indexOf(name);
    return lines.map((line) => line.split(',')[at]);
  };
  const [anchors, lefts, rights] = ['Center', 'Left', 'Right'].map(column);
  const items = [...new Set([...anchors, ...lefts, ...rights])].toSorted();
  const place = new Map(items.map((item, at) => [item, at]));
  const answers = column('Answer');
  return {
    structure: 'anchored',
    response: { type: 'choice', options: 2 },
    items,
    count: lines.length,
    arity: 3,
    stimuli: Int32Array.from(
      anchors.flatMap((anchor, row) => [anchor, lefts[row], rights[row]]),
      (item) => place.get(item)!,
    ),
    values: Float64Array.from(answers, (answer, row) => Number(answer === rights[row])),
    probabilities: null,
    weights: new Float64Array(lines.length).fill(1),
    holdOut: Uint8Array.from(column('Alg.Label'), (label) => Number(label === 'Test')),
    // The answer is always in Left, so the file does not tell what was shown where.
    orderKnown: false,
    participants: column('Participant.ID'),
    nulls: 0,
  };
}
