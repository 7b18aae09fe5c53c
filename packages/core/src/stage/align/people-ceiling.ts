import { counted } from '../../contract/counted.ts';
import type { Ceiling } from '../../contract/ceiling.ts';
import type { KernelSession } from '../../contract/kernel-session.ts';
import type { Metric } from '../../contract/metric.ts';
import type { Representation } from '../../contract/representation.ts';
import { mean } from '../../statistic/mean.ts';
import { averageRanksOf } from '../../statistic/average-ranks-of.ts';
import { standardDeviation } from '../../statistic/standard-deviation.ts';

/**
 * How well people's own RDMs correlate with people (Nili et al. 2014). `lower`: each person with the
 * mean of the others; `upper`: with the mean of all, which contains the person. RDMs are ranked for a
 * metric that reads order alone, else z-scored, before they are averaged. At least two people.
 */
export async function peopleCeiling(
  metric: Metric,
  reference: Representation,
  people: readonly Float64Array[],
  kernels: KernelSession,
): Promise<Ceiling> {
  const ordinal = metric.invariances.includes('monotone');
  const levelled = people.map((rdm) => (ordinal ? averageRanksOf(rdm) : standardised(rdm)));
  const empty = { vectors: null, labels: null, judgments: null };
  // One RDM at a time: the metric may be one that averages over people.
  const side = (rdm: Float64Array): Representation => ({ ...empty, items: reference.items, rdm });
  const meanOf = (rdms: readonly Float64Array[]) =>
    Float64Array.from(rdms[0], (_, pair) => mean(rdms.map((rdm) => rdm[pair])));
  const pooled = meanOf(levelled);
  const [lower, upper]: [number[], number[]] = [[], []];
  for (const [person, rdm] of people.entries()) {
    const others = meanOf(levelled.filter((_, other) => other !== person));
    lower.push(await metric.score(side(others), side(rdm), kernels));
    upper.push(await metric.score(side(pooled), side(rdm), kernels));
  }
  const method = `${counted(people.length, 'person', 'people')}, each with the mean of the others and of all`;
  return { lower: mean(lower), upper: mean(upper), method };
}

function standardised(values: Float64Array): Float64Array {
  const [centre, spread] = [mean(values), standardDeviation(values)];
  return values.map((value) => (value - centre) / (spread || 1));
}
