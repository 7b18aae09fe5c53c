import { existsSync, readFileSync } from 'node:fs';
import type { JudgmentTable } from '@kindred/core';
import { dataFolder } from '../data-folder.ts';
import type { Geometry } from './geometry.ts';

const folder = `${dataFolder}/reptile-tool`;

/** Whether this machine has the 3,800 anchored triplets of 19 people over 30 reptiles and tools. */
export const hasReptileTool = existsSync(`${folder}/human_triplets.csv`);

function rows(file: string): Record<string, string>[] {
  const [head, ...lines] = readFileSync(`${folder}/${file}`, 'utf8').trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) =>
    Object.fromEntries(line.split(',').map((cell, at) => [names[at], cell])),
  );
}

/** People's choices and the published 3-d embedding of them. */
export function reptileTool(): { readonly table: JudgmentTable; readonly published: Geometry } {
  const vectors = rows('human_embedding_3d.csv');
  const items = vectors.map((row) => row['concept']);
  const values = vectors.flatMap((row) =>
    [row['embed_1'], row['embed_2'], row['embed_3']].map(Number),
  );
  const answers = rows('human_triplets.csv');
  const stimuli = answers.flatMap((row) =>
    [row['head_html'], row['left_html'], row['right_html']].map((name) => items.indexOf(name)),
  );
  const table: JudgmentTable = {
    structure: 'anchored',
    response: { type: 'choice', options: 2 },
    items,
    count: answers.length,
    arity: 3,
    stimuli: Int32Array.from(stimuli),
    values: Float64Array.from(answers, (row) => Number(row['winner'] === row['right'])),
    probabilities: null,
    weights: new Float64Array(answers.length).fill(1),
    holdOut: new Uint8Array(answers.length),
    orderKnown: true,
    participants: null,
    nulls: 0,
  };
  return { table, published: { items, dimensions: 3, values: Float64Array.from(values) } };
}
