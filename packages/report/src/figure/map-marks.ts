import type { Embedding, RunRecord } from '@kindred/core';
import { clipText } from '../format/clip-text.ts';
import { categoryNames } from './category-names.ts';
import { mapLayout } from './map-layout.ts';
import type { mapMethods } from './map-methods.ts';

/** A map's marks with their words and the places of their categories; null where there is no map. */
export function mapMarks(
  embedding: Embedding,
  { stimuli, plan }: Pick<RunRecord, 'stimuli' | 'plan'>,
  method: (typeof mapMethods)[number],
): {
  readonly marks: readonly {
    readonly x: number;
    readonly y: number;
    readonly word: string;
    readonly category: number;
  }[];
  readonly note: string;
} | null {
  const layout = mapLayout(embedding, method, plan.seed);
  if (!layout) return null;
  const categories = categoryNames(stimuli);
  const known = new Map(stimuli.map((one) => [one.id, one]));
  const marks = layout.points.map(([x, y], at) => {
    const id = embedding.items[at];
    const { word = id, category = 'no category' } = known.get(id) ?? {};
    return { x, y, word: clipText(word, 80), category: Math.max(0, categories.indexOf(category)) };
  });
  return { marks, note: layout.note };
}
