import type { Component } from '../contract/component.ts';
import type { Stimulus } from '../contract/stimulus.ts';
import type { Task } from '../contract/task.ts';
import type { KitSetup } from './kit-setup.ts';
import { promiseOf } from './promise-of.ts';
import type { Promised } from './promised.ts';
import { sampleStimuli } from './sample-stimuli.ts';
import { withComponent } from './with-component.ts';

const junk = ['', ' \n', '☃☃☃', '…', '\u0000', 'qwxz vbnk', 'x '.repeat(50_000), '\ud800'];

/**
 * Rendering and reading are pure; every option's name is read as itself; a number in range is read
 * as a rating; junk is null and never an error; versions are named; `distinct` grows with n.
 */
export function checkTask(
  component: Component<'task', Task>,
  setup: KitSetup & { readonly stimuli?: readonly Stimulus[] } = {},
): Promise<void> {
  const must = promiseOf(component);
  const all = setup.stimuli ?? sampleStimuli;
  return withComponent(component, setup, async ({ instance: task }) => {
    must(task.version !== '' && task.parserVersion !== '', 'has an empty version');
    must(task.arity >= 1 && all.length >= task.arity, 'shows more stimuli than there are');
    for (let start = 0; start < all.length; start++) {
      const stimuli = Array.from({ length: task.arity }, (_, k) => all[(start + k) % all.length]);
      for (const form of ['instruct', 'base'] as const) {
        const messages = task.render(stimuli, form);
        must(
          messages.some(({ parts }) => parts.length > 0),
          `renders nothing (${form})`,
        );
        const again = JSON.stringify(task.render(stimuli, form));
        must(again === JSON.stringify(messages), `renders the same trial in two ways (${form})`);
      }
      checkReading(task, stimuli, must);
    }
    const counts = [task.arity, task.arity + 1, 40, 1854].map((n) => task.distinct(n));
    must(
      counts.every((count, k) => count >= 0 && (k === 0 || count >= counts[k - 1])),
      'counts fewer distinct trials for more stimuli',
    );
  });
}

function checkReading(task: Task, stimuli: readonly Stimulus[], must: Promised): void {
  const { response } = task;
  const names = task.options(stimuli);
  for (const reply of junk) {
    const { value } = task.parse(reply, stimuli);
    must(value === null, `reads ${JSON.stringify(reply.slice(0, 20))} as ${value}`);
  }
  if (response.type === 'rating') {
    must(names.length === 0, 'names options of a rating');
    for (const rating of [response.min, response.max]) {
      must(
        task.parse(String(rating), stimuli).value === rating,
        `does not read the rating ${rating}`,
      );
    }
    const outside = task.parse(String(response.max + 1), stimuli).value;
    must(outside === null, `reads ${response.max + 1} as the rating ${outside}`);
    return;
  }
  must(
    names.length === response.options,
    `has ${names.length} names for ${response.options} options`,
  );
  names.forEach((name, k) => {
    const first = task.parse(name, stimuli);
    must(first.value === k, `reads its option "${name}" (place ${k}) as ${first.value}`);
    const second = JSON.stringify(task.parse(name, stimuli));
    must(second === JSON.stringify(first), `reads "${name}" in two ways`);
  });
}
