import type { Component } from '../contract/component.ts';
import type { StimuliSource } from '../contract/stimuli-source.ts';
import type { KitSetup } from './kit-setup.ts';
import { promiseOf } from './promise-of.ts';
import { withComponent } from './with-component.ts';

/** Ids are unique, every stimulus has a word, loading twice gives the same, the source is named. */
export function checkStimuli(
  component: Component<'stimuli', StimuliSource>,
  setup: KitSetup = {},
): Promise<void> {
  const must = promiseOf(component);
  return withComponent(component, setup, async ({ instance, again, services: { signal } }) => {
    const set = await instance.load({ signal });
    const ids = set.items.map(({ id }) => id);
    must(ids.length > 0, 'has no stimuli');
    const twice = ids.find((id, k) => ids.indexOf(id) !== k);
    must(twice === undefined, `has two stimuli with the id "${twice}"`);
    const blank = set.items.find(({ id, word }) => id.trim() === '' || word.trim() === '');
    must(blank === undefined, `has a stimulus without id or word ("${blank?.id}")`);
    must(set.provenance.source !== '', 'does not say where its stimuli come from');
    const other = await (await again()).load({ signal });
    must(JSON.stringify(other) === JSON.stringify(set), 'gives other stimuli the second time');
  });
}
