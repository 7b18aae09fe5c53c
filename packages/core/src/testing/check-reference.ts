import type { Component } from '../contract/component.ts';
import { KindredError } from '../contract/kindred-error.ts';
import type { Reference } from '../contract/reference.ts';
import type { Representation } from '../contract/representation.ts';
import type { Stimulus } from '../contract/stimulus.ts';
import { checkRepresentation } from './check-representation.ts';
import type { KitSetup } from './kit-setup.ts';
import { promiseOf } from './promise-of.ts';
import { sampleStimuli } from './sample-stimuli.ts';
import { withComponent } from './with-component.ts';

/**
 * What is loaded is whole and finite, speaks of the experiment's stimuli only, says which it does
 * not know, names its source, and is the same the second time.
 */
export function checkReference(
  component: Component<'reference', Reference>,
  setup: KitSetup & {
    readonly stimuli?: readonly Stimulus[];
    /** Other models of the experiment, for references that are one. */
    readonly models?: Readonly<Record<string, Representation>>;
  } = {},
): Promise<void> {
  const must = promiseOf(component);
  const stimuli = setup.stimuli ?? sampleStimuli;
  const ids = new Set(stimuli.map(({ id }) => id));
  return withComponent(component, setup, async ({ instance, again, services: { signal } }) => {
    const model = async (id: string) => {
      const found = setup.models?.[id];
      if (found) return found;
      throw new KindredError('MODEL_UNKNOWN', `The kit was given no model "${id}".`);
    };
    const loaded = await instance.load({ stimuli, signal, model });
    const { representation, provenance, notes } = loaded;
    checkRepresentation(representation, must);
    const strange = representation.items.find((id) => !ids.has(id));
    must(strange === undefined, `speaks of "${strange}", which is no stimulus`);
    must(
      representation.items.length === ids.size || notes.length > 0,
      'leaves stimuli out and does not say so in its notes',
    );
    must(provenance.source !== '', 'does not say where it comes from');
    const other = await (await again()).load({ stimuli, signal, model });
    must(JSON.stringify(other) === JSON.stringify(loaded), 'loads otherwise the second time');
  });
}
