/** What a model's trials buy, by rules that need no answer. */
export interface Precision {
  /** Half width of the 95 % interval of a share of all its trials, at a share of one half. */
  readonly share: number;
  /** By embedder with a known dimension: training trials, and d · n · log2 n, the number they should be. */
  readonly embedders: readonly {
    readonly id: string;
    readonly training: number;
    readonly needed: number;
  }[];
}
