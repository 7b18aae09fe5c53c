import {
  holm,
  restrictItems,
  type DetailContext,
  type PartTable,
  type Representation,
} from '@kindred/core';
import { adjusted } from '../shared/adjusted.ts';
import { drawsFor } from '../shared/draws-for.ts';
import { emptyParts } from '../shared/empty-parts.ts';
import { dimensionRdm } from './dimension-rdm.ts';

/** Fewer items than these make too few pairs to say anything. */
const fewest = 5;

interface Part {
  readonly name: string | number;
  readonly items: number;
  /** Null: too few items. */
  readonly sides: (() => readonly [model: Representation, reference: Representation]) | null;
}

/**
 * A table for each reference in `by`: the model's RDM against the compared reference's within each
 * category, or against the RDM of each dimension of its vectors, each with the item null and the
 * jackknife's interval of any RSA.
 */
export async function rsaParts(
  model: Representation,
  reference: Representation,
  by: readonly string[],
  context: DetailContext,
): Promise<PartTable[]> {
  const tables: PartTable[] = [];
  for (const id of by) {
    const beside = context.beside(id);
    if (beside.labels) {
      const parts = categoryParts(model, reference, beside, beside.labels);
      const kind = { name: `RSA within categories (${id})`, part: 'category' };
      tables.push(await inferred(kind, parts, context));
    } else if (beside.vectors) {
      const kind = { name: `RSA by dimension (${id})`, part: 'dimension' };
      tables.push(await inferred(kind, dimensionParts(model, beside), context));
    } else {
      const why = `"${id}" has neither categories nor vectors, which parts are made of.`;
      tables.push(emptyParts(`RSA by parts of ${id}`, why));
    }
  }
  return tables;
}

function categoryParts(
  model: Representation,
  reference: Representation,
  beside: Representation,
  labels: readonly string[],
): Part[] {
  const labelOf = new Map(beside.items.map((item, at) => [item, labels[at]]));
  return [...new Set(labels)].toSorted().map((name) => {
    const items = model.items.filter((item) => labelOf.get(item) === name);
    const sides = () => [restrictItems(model, items), restrictItems(reference, items)] as const;
    return { name, items: items.length, sides: items.length < fewest ? null : sides };
  });
}

function dimensionParts(model: Representation, beside: Representation): Part[] {
  const known = new Set(beside.items);
  const items = model.items.filter((item) => known.has(item));
  const own = restrictItems(model, items);
  const { vectors } = restrictItems(beside, items);
  return Array.from({ length: vectors!.dimensions }, (_, dimension) => {
    const sides = () => [own, dimensionRdm(items, vectors!, dimension)] as const;
    return {
      name: dimension + 1,
      items: items.length,
      sides: items.length < fewest ? null : sides,
    };
  });
}

async function inferred(
  { name, part }: { readonly name: string; readonly part: string },
  parts: readonly Part[],
  context: DetailContext,
): Promise<PartTable> {
  const draws = drawsFor(context.permutations, parts.length);
  const found: (Awaited<ReturnType<DetailContext['infer']>> | null)[] = [];
  for (const { sides } of parts) found.push(sides && (await context.infer(...sides(), draws)));
  const p = found.map((one) => one?.null.value?.p ?? null);
  const [pHolm] = adjusted([p], holm);
  const undefinedParts = parts.flatMap(({ name: own, items }, k) => {
    if (found[k] === null) return [`${own}: ${items} items, fewer than ${fewest}.`];
    const { score } = found[k];
    return score.value === null ? [`${own}: ${score.reason}`] : [];
  });
  return {
    name,
    columns: [
      { name: part, description: 'Of the reference the parts are made of.' },
      { name: 'items', description: 'Compared.' },
      { name: 'rsa', description: 'Correlation of the two RDMs; empty where undefined.' },
      { name: 'low', description: 'Jackknife interval over items, 95 %.' },
      { name: 'high', description: 'Its other end.' },
      { name: 'null_mean', description: 'With the model’s items permuted.' },
      { name: 'null_low', description: '2.5 % of that null.' },
      { name: 'null_high', description: '97.5 % of it.' },
      { name: 'p', description: 'Of a score as close as this with items permuted.' },
      { name: 'p_holm', description: 'Adjusted over the rows (Holm).' },
    ],
    rows: parts.map(({ name: own, items }, k) => {
      const { value: interval = null } = found[k]?.interval ?? {};
      const { value: chance = null } = found[k]?.null ?? {};
      return [
        own,
        items,
        found[k]?.score.value ?? null,
        interval && interval.low,
        interval && interval.high,
        chance && chance.mean,
        chance && chance.low,
        chance && chance.high,
        p[k],
        pHolm[k],
      ];
    }),
    notes: [
      draws > 0 ? `${draws} permutations a row.` : 'Permutations are set to 0: nothing is tested.',
      ...undefinedParts,
    ],
    profile: { part, value: 'rsa', low: 'low', high: 'high', nothing: 0 },
  };
}
