import { type Judgment, type KernelSession, randomService } from '@kindred/core';
import type { Component, Sampler, SamplerContext } from '@kindred/core';
import { sampleTask } from '@kindred/core/testing';
import type { Respondent } from './respondent.ts';

/** Asks a respondent all rounds of a sampler of many; gives what it has answered after each. */
export async function* askRounds(
  sampler: Component<'sampler', Sampler>,
  options: object,
  items: number,
  answer: Respondent,
  kernels: KernelSession,
  seed: number,
): AsyncGenerator<{ readonly judgments: readonly Judgment[]; readonly seconds: number }> {
  const checked = await sampler.options['~standard'].validate(options);
  if (checked.issues) throw new Error(checked.issues[0].message);
  const context: SamplerContext = {
    stimuli: Array.from({ length: items }, (_, item) => ({ id: `${item}`, word: `${item}` })),
    task: sampleTask('anchored'),
    random: randomService(seed),
    signal: new AbortController().signal,
    autoCount: () => Infinity,
    compute: (work) => work(kernels),
  };
  const made = sampler.create as (options: unknown) => Sampler | Promise<Sampler>;
  const session = await (await made(checked.value)).open(context);
  const judgments: Judgment[] = [];
  for (;;) {
    const began = performance.now();
    const designs = await Array.fromAsync(session.next(judgments));
    if (designs.length === 0) return;
    const seconds = (performance.now() - began) / 1000;
    for (const design of designs) {
      const [a, b, c] = design.stimuli.map(Number);
      judgments.push({
        trial: { ...design, id: `${judgments.length}`, respondent: 'bench' },
        respondent: 'bench',
        participant: null,
        value: answer(a, b, c),
        probabilities: null,
        weight: 1,
      });
    }
    yield { judgments: [...judgments], seconds };
  }
}
