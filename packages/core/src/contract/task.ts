import type { Judgment } from './judgment.ts';
import type { Message } from './message.ts';
import type { ParsedReply } from './parsed-reply.ts';
import type { ResponseSpec } from './response-spec.ts';
import type { Stimulus } from './stimulus.ts';
import type { Structure } from './structure.ts';
import type { TrialDesign } from './trial-design.ts';

/** How a trial is put to a respondent and how its reply is read. Pure: no state, no clock. */
export interface Task {
  readonly structure: Structure;
  readonly response: ResponseSpec;
  /** Stimuli per trial. */
  readonly arity: number;
  /** Changes when the rendered request would; part of a trial's identity. */
  readonly version: string;
  /** Changes when the same reply could be read otherwise; the key of derived judgments. */
  readonly parserVersion: string;
  /** How pictures of stimuli are shown; absent: not at all. */
  readonly pictures?: 'separate' | 'row';
  render(stimuli: readonly Stimulus[], form: 'instruct' | 'base'): readonly Message[];
  /** Option names in shown order, for distributions; empty for ratings. */
  options(stimuli: readonly Stimulus[]): readonly string[];
  parse(reply: string, stimuli: readonly Stimulus[]): ParsedReply;
  /** Distinct trials n stimuli allow, orders of one unordered trial counted once. */
  distinct(n: number): number;
  /**
   * Sequential tasks: the next trial of one session given all before it, or null at the end. A task
   * that has it is refused at `check` until sessions are built.
   */
  next?(history: readonly Judgment[]): TrialDesign | null;
}
