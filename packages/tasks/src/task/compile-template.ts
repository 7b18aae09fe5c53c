import { KindredError } from '@kindred/core';
import type { Part, Stimulus } from '@kindred/core';
import { imageOf } from './image-of.ts';
import { templatePieces } from './template-pieces.ts';

/**
 * Turns a checked template into a function of the stimuli shown, one a role; `{row}` is what `row` makes of
 * them. Throws `STIMULUS_NO_DEFINITION` and `STIMULUS_NO_IMAGE` where one is asked for that a stimulus lacks.
 */
export function compileTemplate(
  template: string,
  roles: readonly string[],
  row: (stimuli: readonly Stimulus[]) => Part,
): (stimuli: readonly Stimulus[]) => readonly Part[] {
  const pieces = templatePieces(template).map((piece) => {
    if ('text' in piece) return () => textPart(piece.text);
    if (piece.placeholder === 'row') return row;
    const [role, member] = piece.placeholder.split('.');
    const place = roles.indexOf(role);
    return (stimuli: readonly Stimulus[]): Part => {
      const stimulus = stimuli[place];
      if (member === 'image') return { type: 'image', image: imageOf(stimulus) };
      return textPart(member === 'definition' ? definition(stimulus) : stimulus.word);
    };
  });
  return (stimuli) => pieces.map((piece) => piece(stimuli));
}

const textPart = (text: string): Part => ({ type: 'text', text });

function definition(stimulus: Stimulus): string {
  if (stimulus.definition !== undefined) return stimulus.definition;
  throw new KindredError(
    'STIMULUS_NO_DEFINITION',
    `The prompt asks for a definition, but "${stimulus.id}" has none. Give one in the stimuli, or take {….definition} out of the prompt.`,
  );
}
