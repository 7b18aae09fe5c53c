import { KindredError } from '@kindred/core';
import type { Stimulus } from '@kindred/core';
import { templatePieces } from './template-pieces.ts';

/**
 * Turns a checked template into a function of the stimuli shown, one a role. Throws
 * `STIMULUS_NO_DEFINITION` where a definition is asked for and the stimulus has none.
 */
export function compileTemplate(
  template: string,
  roles: readonly string[],
): (stimuli: readonly Stimulus[]) => string {
  const parts = templatePieces(template).map((piece) => {
    if ('text' in piece) return () => piece.text;
    const [role, member] = piece.placeholder.split('.');
    const place = roles.indexOf(role);
    return (stimuli: readonly Stimulus[]) =>
      member === 'definition' ? definition(stimuli[place]) : stimuli[place].word;
  });
  return (stimuli) => parts.map((part) => part(stimuli)).join('');
}

function definition(stimulus: Stimulus): string {
  if (stimulus.definition !== undefined) return stimulus.definition;
  throw new KindredError(
    'STIMULUS_NO_DEFINITION',
    `The prompt asks for a definition, but "${stimulus.id}" has none. Give one in the stimuli, or take {….definition} out of the prompt.`,
  );
}
