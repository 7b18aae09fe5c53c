import type { FeatureSource } from '../contract/feature-source.ts';
import type { Interview } from './interview.ts';

/** Every stimulus has finite vectors of one length, or is missing with a reason. */
export async function checkFeatures(
  features: FeatureSource,
  { stimuli, ctx, must }: Pick<Interview, 'stimuli' | 'ctx' | 'must'>,
): Promise<void> {
  const { items, dimensions, values, missing } = await features(stimuli, ctx('features'));
  must(values.length === items.length * dimensions, 'gives features of another length');
  must(values.every(Number.isFinite), 'gives features that are not finite');
  const said = [...items, ...missing.map(({ id }) => id)].sort();
  const asked = stimuli.map(({ id }) => id).sort();
  must(
    said.join('\n') === asked.join('\n'),
    'neither gives nor misses some stimulus, or does both',
  );
  must(
    missing.every(({ reason }) => reason !== ''),
    'misses a stimulus without a reason',
  );
}
