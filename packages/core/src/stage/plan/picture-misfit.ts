import { KindredError } from '../../contract/kindred-error.ts';
import type { Stimulus } from '../../contract/stimulus.ts';
import type { Task } from '../../contract/task.ts';
import type { PlannedModel } from '../planned-model.ts';
import { visionMisfit } from './vision-misfit.ts';

/**
 * `MODEL_NO_VISION`, or `PICTURE_REFUSED` for the first picture that a model's vendor would not take, or null.
 * Respondents that are not asked in words see no prompt and are shown nothing.
 */
export function pictureMisfit(
  { model, respondent, capabilities, pictures: rules }: PlannedModel,
  task: Pick<Task, 'pictures'>,
  stimuli: readonly Stimulus[],
): KindredError | null {
  if (!task.pictures || respondent.kind !== 'language') return null;
  const blind = visionMisfit(model, capabilities, task);
  // Rows are JPEGs of a size that every vendor takes.
  if (blind || !rules || task.pictures === 'row') return blind;
  for (const { id, image } of stimuli) {
    if (!image) continue;
    const { mediaType, size, width, height } = image;
    const side = Math.max(width, height);
    const no =
      rules.formats && !rules.formats.includes(mediaType)
        ? `is ${mediaType}; it takes ${rules.formats.join(', ')}`
        : rules.maxBytes !== null && size !== null && size > rules.maxBytes
          ? `has ${size} bytes; it takes ${rules.maxBytes}`
          : rules.maxSide !== null && side > rules.maxSide
            ? `is ${width} × ${height} pixels; it takes ${rules.maxSide} a side`
            : null;
    if (no === null) continue;
    const message = `The picture of "${id}" ${no} (model "${model.id}", ${model.use}). Convert the pictures.`;
    return new KindredError('PICTURE_REFUSED', message, { location: model.at });
  }
  return null;
}
