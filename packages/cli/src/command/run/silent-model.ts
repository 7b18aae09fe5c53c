/** A model that gave a run nothing: no judgment, no features. */
export interface SilentModel {
  readonly model: string;
  /** A sentence without its full stop. */
  readonly reason: string;
}
