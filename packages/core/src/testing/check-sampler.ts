import type { Component } from '../contract/component.ts';
import type { KernelSession } from '../contract/kernel-session.ts';
import { KindredError } from '../contract/kindred-error.ts';
import type { Sampler } from '../contract/sampler.ts';
import type { Stimulus } from '../contract/stimulus.ts';
import type { Task } from '../contract/task.ts';
import type { TrialDesign } from '../contract/trial-design.ts';
import { checkRounds } from './check-rounds.ts';
import type { KitSetup } from './kit-setup.ts';
import { promiseOf } from './promise-of.ts';
import { sampleStimuli } from './sample-stimuli.ts';
import { sampleTask } from './sample-task.ts';
import { withComponent } from './with-component.ts';

/**
 * The same seed gives the same designs; each shows as many distinct, known stimuli as the task
 * wants; none comes twice; their number is what was expected; `more` gives other ones. One of many
 * rounds is asked all of them, and computes them in `kernels`.
 */
export function checkSampler(
  component: Component<'sampler', Sampler>,
  setup: KitSetup & {
    readonly stimuli?: readonly Stimulus[];
    readonly task?: Task;
    readonly kernels?: KernelSession;
  } = {},
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
        async compute(work) {
          const { kernels } = setup;
          if (kernels) return work(kernels);
          throw new KindredError('CONFORMANCE', 'Give the kit `kernels` for this sampler.');
        },
      });
    const absent = instance.kernels?.find((kernel) => !setup.kernels?.has(kernel));
    must(absent === undefined, `needs the kernel ${absent?.id}, which the session lacks`);
    const session = await open(instance);
    const first = await Array.fromAsync(session.next([]));
    const designs =
      session.rounds === 'many'
        ? await checkRounds(session, async () => open(await again()), must)
        : first;
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
    must(JSON.stringify(second) === JSON.stringify(first), 'draws otherwise from the same seed');
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
