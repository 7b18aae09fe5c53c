import type { Component } from '../contract/component.ts';
import type { Sampler } from '../contract/sampler.ts';
import type { Stimulus } from '../contract/stimulus.ts';
import type { Task } from '../contract/task.ts';
import type { TrialDesign } from '../contract/trial-design.ts';
import type { KitSetup } from './kit-setup.ts';
import { promiseOf } from './promise-of.ts';
import { sampleStimuli } from './sample-stimuli.ts';
import { sampleTask } from './sample-task.ts';
import { withComponent } from './with-component.ts';

/**
 * The same seed gives the same designs; each shows as many distinct, known stimuli as the task
 * wants; none comes twice; their number is what was expected; `more` gives other ones.
 */
export function checkSampler(
  component: Component<'sampler', Sampler>,
  setup: KitSetup & { readonly stimuli?: readonly Stimulus[]; readonly task?: Task } = {},
): Promise<void> {
  const must = promiseOf(component);
  const stimuli = setup.stimuli ?? sampleStimuli;
  const task = setup.task ?? sampleTask('anchored');
  const ids = new Set(stimuli.map(({ id }) => id));
  return withComponent(component, setup, async ({ instance, again, services }) => {
    const open = async (sampler: Sampler) =>
      sampler.open({
        stimuli,
        task,
        random: services.random.fork('sampler'),
        signal: services.signal,
        autoCount: () => Math.min(30, task.distinct(stimuli.length)),
      });
    const session = await open(instance);
    const designs = await Array.fromAsync(session.next([]));
    const further = await take(session.more?.(), 10);
    const seen = new Set<string>();
    for (const design of [...designs, ...further]) {
      const text = JSON.stringify(design);
      const shown = design.stimuli;
      must(shown.length === task.arity, `shows ${shown.length} stimuli, the task ${task.arity}`);
      must(new Set(shown).size === shown.length, `shows a stimulus twice in one trial: ${text}`);
      must(
        shown.every((id) => ids.has(id)),
        `shows a stimulus nobody gave it: ${text}`,
      );
      must(!seen.has(text), `gives a trial twice: ${text}`);
      seen.add(text);
    }
    const { min, max } = session.expected;
    const count = designs.length;
    must(count >= min && count <= max, `gives ${count} trials, expected ${min} to ${max}`);
    const second = await Array.fromAsync((await open(await again())).next([]));
    must(JSON.stringify(second) === JSON.stringify(designs), 'draws otherwise from the same seed');
  });
}

async function take(more: AsyncIterable<TrialDesign> | undefined, most: number) {
  const taken: TrialDesign[] = [];
  if (!more) return taken;
  for await (const design of more) {
    taken.push(design);
    if (taken.length === most) break;
  }
  return taken;
}
