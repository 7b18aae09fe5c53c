import type { AnalysisResult } from './analysis-result.ts';
import type { Frame } from './frame.ts';
import type { Random } from './random.ts';

/**
 * Explains an outcome by ingredients. `frame` has one row a model: the column `id` (category), the
 * outcome's column, and one column an ingredient.
 */
export interface Analysis {
  /** What it reads: a table of models, or arrays such as voxels. */
  readonly inputs: readonly ('table' | 'voxels' | 'judgments')[];
  /** Ingredients it cannot do without; a name that no model has is told when the run is planned. */
  readonly ingredients?: readonly string[];
  /** The one outcome it can explain, where its options name one; absent: any. */
  readonly explains?: string;
  run(
    frame: Frame,
    ctx: {
      readonly outcome: string;
      readonly random: Random;
      /** Long loops ask it often, best through `breathe`: else Ctrl-C is not heard meanwhile. */
      readonly signal: AbortSignal;
      /** For what takes long: `step` of `of` rounds are done. */
      readonly onStep?: (step: number, of: number) => void;
    },
  ): Promise<AnalysisResult>;
}
