/** What a task read in a reply. `reason` is a stable word for the parse report. */
export type ParsedReply =
  | { readonly value: number; readonly reason: 'named' | 'rated' }
  | {
      readonly value: null;
      readonly reason: 'none' | 'several' | 'refusal' | 'too-long' | 'out-of-range';
    };
