import type { Component } from '../contract/component.ts';
import type { ProviderFacts } from '../contract/provider-facts.ts';
import type { RespondContext } from '../contract/respond-context.ts';
import type { Respondent } from '../contract/respondent.ts';
import type { Stimulus } from '../contract/stimulus.ts';
import type { Task } from '../contract/task.ts';
import { checkDirect } from './check-direct.ts';
import { checkFeatures } from './check-features.ts';
import { checkLanguage } from './check-language.ts';
import type { KitSetup } from './kit-setup.ts';
import { promiseOf } from './promise-of.ts';
import { sampleStimuli } from './sample-stimuli.ts';
import { sampleTask } from './sample-task.ts';
import { withComponent } from './with-component.ts';

const facts = ['vision', 'logprobs', 'batch', 'seed', 'deterministic', 'participants'] as const;

/**
 * Capabilities are all said; replies and direct answers have the shape and range of the contract;
 * one that says it is deterministic is; an aborted signal stops it; features fit the stimuli.
 * `task` says what is asked (default: plain anchored triplets).
 */
export function checkProvider(
  component: Component<'provider', Respondent>,
  setup: KitSetup & { readonly stimuli?: readonly Stimulus[]; readonly task?: Task } = {},
): Promise<void> {
  const must = promiseOf(component);
  const stimuli = setup.stimuli ?? sampleStimuli;
  const task = setup.task ?? sampleTask('anchored');
  return withComponent(component, setup, async ({ instance, live, services }) => {
    const { capabilities } = component.facts(live as never) as unknown as ProviderFacts;
    const unsaid = facts.find((fact) => typeof capabilities[fact] !== 'boolean');
    must(unsaid === undefined, `does not say whether it has the capability "${unsaid}"`);
    const ctx = (name: string): RespondContext => ({
      signal: services.signal,
      random: services.random.fork(name),
      log: services.log,
    });
    const subject = { stimuli, task, capabilities, ctx, must };
    if (instance.kind === 'language') await checkLanguage(instance, subject);
    else await checkDirect(instance, subject);
    if (instance.features) await checkFeatures(instance.features, subject);
  });
}
