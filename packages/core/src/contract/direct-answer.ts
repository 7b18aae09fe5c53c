/**
 * A direct respondent's answer. `text` is a recorded reply, parsed by the task like a live one;
 * `value: null` is a recorded refusal. `probabilities` are over the options as shown, sum 1.
 */
export type DirectAnswer =
  | { readonly value: number | null; readonly weight?: number }
  | {
      readonly probabilities: Float64Array;
      readonly value: number | null;
      readonly weight?: number;
    }
  | { readonly text: string };
