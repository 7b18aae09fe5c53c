import { paint } from '../../terminal/paint.ts';
import type { Stream } from '../../terminal/session.ts';
import type { SilentModel } from './silent-model.ts';

/** Says which models nothing came of, and why. */
export function printIncomplete(err: Stream, models: readonly SilentModel[]): void {
  for (const { model, reason } of models) {
    const said = `Model "${model}" gave nothing: ${reason}. [MODEL_SILENT]`;
    err.write(`${paint(err, 'red', 'error')} ${paint(err, 'reset', said)}\n`);
  }
}
