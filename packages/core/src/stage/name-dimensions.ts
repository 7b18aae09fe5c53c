import type { Embedding } from '../contract/embedding.ts';
import type { LoadedReference } from '../contract/loaded-reference.ts';
import { representationDigest } from './representation-digest.ts';
import { representationOf } from './representation-of.ts';
import { remember } from './remember.ts';
import type { RunContext } from './run-context.ts';
import { sharedItems } from './align/shared-items.ts';
import { keepInput } from './keep-input.ts';
import { matchDimensions } from './match-dimensions.ts';
import { stageVersion } from './stage-version.ts';
import type { Subject } from './subject.ts';

const mostDraws = 200;
/** More are features of a network, which nobody named one by one. */
const mostDimensions = 300;

/**
 * Tells of every embedding read by dot products, whose axes mean something, which dimension of a reference
 * each of its own is most like, and gives it that one's name where it has one and the correlation exceeds
 * chance. The reference is the first whose dimensions are named, else the first of dot products.
 */
export async function nameDimensions(
  ctx: RunContext,
  subjects: readonly Subject[],
  references: readonly LoadedReference[],
): Promise<readonly Subject[]> {
  // A model that serves as a reference would name itself.
  const models = new Set(
    ctx.experiment.references.filter(({ use }) => use === 'model').map(({ id }) => id),
  );
  const able = references.filter(({ id, representation: { vectors } }) => {
    return vectors?.similarity === 'dot' && vectors.dimensions <= mostDimensions && !models.has(id);
  });
  const reference = able.find(({ representation }) => representation.vectors!.labels) ?? able[0];
  if (!reference) return subjects;
  const named: Subject[] = [];
  for (const subject of subjects) {
    ctx.signal.throwIfAborted();
    const embedding = subject.embedding && (await nameOne(ctx, subject, reference));
    named.push({ ...subject, embedding });
  }
  return named;
}

async function nameOne(
  ctx: RunContext,
  { model, fitter, embedding }: Subject,
  { id, representation }: LoadedReference,
): Promise<Embedding> {
  const own = embedding!;
  if (own.similarity !== 'dot' || own.dimensions > mostDimensions) return own;
  const pair = sharedItems(
    keepInput(representationOf(own, null), 'vectors'),
    keepInput(representation, 'vectors'),
  );
  if (pair.model.items.length < 3) return own;
  const draws = Math.min(ctx.experiment.inference.permutations, mostDraws);
  const key = {
    work: 'name-dimensions',
    model: [model, fitter?.id ?? null, representationDigest(pair.model)],
    reference: [id, representationDigest(pair.reference)],
    stages: stageVersion,
    seed: ctx.experiment.seed,
    draws,
  };
  const random = ctx.services.random.fork(`name/${fitter?.id ?? ''}/${model}/${id}`);
  const { value: matches } = await remember(ctx.artifacts, key, () =>
    Promise.resolve(matchDimensions(pair.model.vectors!, pair.reference.vectors!, draws, random)),
  );
  const { labels } = representation.vectors!;
  const perDimension = own.perDimension.map((about, k) => {
    const match = matches[k];
    if (!match) return about;
    const exceeds = match.bound !== null && match.r > match.bound;
    const label = about.label ?? (exceeds ? (labels?.[match.dimension] ?? null) : null);
    return { ...about, label, match: { reference: id, ...match } };
  });
  return { ...own, perDimension };
}
