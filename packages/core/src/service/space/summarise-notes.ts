import type { Stimulus } from '../../contract/stimulus.ts';
import type { Space } from './space.ts';

const shown = 5;

/** One line a rule by which stimuli were found: how many, and the first few of them. */
export function summariseNotes(
  located: readonly { readonly stimulus: Stimulus; readonly found: ReturnType<Space['locate']> }[],
): string[] {
  const byNote = new Map<string, string[]>();
  for (const { stimulus, found } of located) {
    if (found.at === null || found.note === undefined) continue;
    const words = byNote.get(found.note) ?? [];
    byNote.set(found.note, [...words, stimulus.word]);
  }
  return [...byNote].map(([note, words]) => {
    const more = words.length > shown ? ', …' : '';
    return `${note}: ${words.length} (${words.slice(0, shown).join(', ')}${more})`;
  });
}
