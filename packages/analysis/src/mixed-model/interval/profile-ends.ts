/** Ends of a 95 % profile interval; null where the deviance did not rise by 3.84 within reach. */
export interface ProfileEnds {
  readonly low: number | null;
  readonly high: number | null;
}
