/** What is asked, before it is known of whom. Samplers make these. */
export interface TrialDesign {
  /** Stimulus ids in the order shown; for anchored triplets the anchor comes first. */
  readonly stimuli: readonly string[];
  /** 0 for the first time this is asked, 1 for the second … */
  readonly repeat: number;
  /** One of many people behind one respondent; null where the respondent is one. */
  readonly participant: string | null;
  /** False for imported files that do not say what was shown where: no position bias then. */
  readonly orderKnown: boolean;
  /** Kept out of every fit when `hold-out`: an active sampler's honest random share. */
  readonly use?: 'any' | 'hold-out';
  /** A sequential task's learner, and the trial's place in its sequence, 0-based. */
  readonly session?: string;
  readonly position?: number;
}
