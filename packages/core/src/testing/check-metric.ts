import type { Component } from '../contract/component.ts';
import type { KernelSession } from '../contract/kernel-session.ts';
import type { Metric } from '../contract/metric.ts';
import type { Representation } from '../contract/representation.ts';
import { permuteItems } from '../stage/permute-items.ts';
import { restrictItems } from '../stage/restrict-items.ts';
import { tellParts } from '../stage/align/tell-parts.ts';
import type { KitSetup } from './kit-setup.ts';
import { moved } from './moved.ts';
import { promiseOf } from './promise-of.ts';
import { sampleInput } from './sample-input.ts';
import { withComponent } from './with-component.ts';

/**
 * For every pair of inputs it reads, on random data: scores lie in the declared range, are the same
 * again, do not change under the declared invariances, are no closer for noise than for the model
 * itself, `permuted` gives what `score` gives on permuted input, and
 * `leavingOut` what it gives of fewer items. The detail's rows fit its
 * columns; references beside are random vectors.
 */
export function checkMetric(
  component: Component<'metric', Metric>,
  setup: KitSetup & {
    readonly kernels: KernelSession;
    /** Largest difference counted as equal; default 1e-9. */
    readonly tolerance?: number;
  },
): Promise<void> {
  const must = promiseOf(component);
  const { kernels, tolerance = 1e-9 } = setup;
  return withComponent(component, setup, async ({ instance: metric, services }) => {
    const absent = metric.kernels.find((kernel) => !kernels.has(kernel));
    must(absent === undefined, `needs the kernel ${absent?.id}, which the session lacks`);
    const equal = (a: number, b: number) => Math.abs(a - b) <= tolerance;
    for (const model of metric.inputs.model) {
      for (const reference of metric.inputs.reference) {
        const pair = `(${model} against ${reference})`;
        const random = services.random.fork(pair);
        const a = sampleInput(model, random.fork('model'));
        const b = sampleInput(reference, random.fork('reference'));
        const score = (one: Representation, other = b) => metric.score(one, other, kernels);
        const value = await score(a);
        const [least, most] = metric.range;
        must(
          value >= least - tolerance && value <= most + tolerance,
          `scores ${value}, outside [${least}, ${most}] ${pair}`,
        );
        must(Object.is(await score(a), value), `scores otherwise the second time ${pair}`);
        for (const invariance of metric.invariances) {
          const [x, y] = moved(invariance, a, b, random.fork(invariance));
          const got = await score(x, y);
          must(equal(got, value), `is not invariant to ${invariance}: ${value}, ${got} ${pair}`);
        }
        if (model === reference) {
          const self = await score(b);
          const closer = metric.direction === 'larger-closer' ? self - value : value - self;
          must(closer >= -tolerance, `finds noise closer than the reference itself ${pair}`);
        }
        const references = (metric.beside ?? []).map((id) => ({
          id,
          representation: sampleInput('vectors', random.fork(`beside/${id}`)),
          provenance: { source: 'random' },
          notes: [],
        }));
        const told = { kernels, references, random: random.fork('parts'), permutations: 20 };
        for (const table of await tellParts(metric, { model: a, reference: b }, told)) {
          const names = table.columns.map(({ name }) => name);
          must(
            table.rows.every((row) => row.length === names.length),
            `has a row of detail that does not fit its columns ${pair}`,
          );
          const { part = names[0], value = part, low = part, high = part } = table.profile ?? {};
          const lost = [part, value, low, high].find((name) => !names.includes(name));
          must(lost === undefined, `draws the column "${lost}", which its detail lacks ${pair}`);
        }
        const scoreOf = await metric.leavingOut?.(a, b, kernels);
        if (scoreOf) {
          const kept = Int32Array.from(a.items.keys()).slice(1);
          const some = a.items.slice(1);
          const got = await scoreOf(kept);
          const own = await score(restrictItems(a, some), restrictItems(b, some));
          must(equal(got, own), `leavingOut gives ${got} without an item, score ${own} ${pair}`);
        }
        if (!metric.permuted) continue;
        const orders = Array.from({ length: 4 }, () =>
          random.shuffle(Int32Array.from(a.items.keys())),
        );
        const scores = await metric.permuted(a, b, orders, kernels);
        must(scores.length === orders.length, `gives ${scores.length} scores for 4 permutations`);
        for (const [k, order] of orders.entries()) {
          const got = await score(permuteItems(a, order));
          must(equal(got, scores[k]), `permuted gives ${scores[k]}, score ${got} ${pair}`);
        }
      }
    }
  });
}
