import type { Provenance } from './provenance.ts';
import type { Stimulus } from './stimulus.ts';

/** What a `stimuli` component gives. `notes` are told to the user (homonyms, rows left out). */
export interface StimulusSet {
  readonly items: readonly Stimulus[];
  readonly provenance: Provenance;
  readonly notes: readonly string[];
}
