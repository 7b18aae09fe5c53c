import type { Ceiling } from './ceiling.ts';
import type { Interval } from './interval.ts';
import type { NullDistribution } from './null-distribution.ts';
import type { ProcedureCeiling } from './procedure-ceiling.ts';
import type { ShareExplained } from './share-explained.ts';
import type { Stated } from './stated.ts';

/** One model against one reference by one metric, with everything needed to judge the number. */
export interface Score {
  readonly model: string;
  readonly reference: string;
  /** Null where the model's representation was not learnt from judgments. */
  readonly embedder: string | null;
  readonly metric: string;
  readonly variant: string;
  /** `judgments` and `embedding` respondents are never ranked together. */
  readonly basis: 'judgments' | 'embedding';
  readonly score: Stated<number>;
  /** Of the metric; absent means `larger-closer`. Rankings are sorted by it. */
  readonly direction?: 'larger-closer' | 'smaller-closer';
  readonly items: number;
  readonly nulls: {
    readonly items: Stated<NullDistribution>;
    readonly responder: Stated<NullDistribution>;
  };
  readonly intervals: {
    /** These concepts, new judgments. */
    readonly fixed: Stated<Interval>;
    /** New concepts, the same number of them. */
    readonly generalisation: Stated<Interval>;
  };
  readonly ceilings: {
    readonly procedure: Stated<ProcedureCeiling>;
    readonly reliability: Stated<Ceiling>;
  };
  /** (score − item null mean) / (upper procedure ceiling − its null mean); not clipped. */
  readonly corrected: Stated<number>;
  /** Of a share of the reference's choices: the part of what its noise lets one foretell. */
  readonly explained: Stated<ShareExplained>;
  /** The same metric between embeddings of two halves of the model's judgments. */
  readonly splitHalf: Stated<number>;
}
