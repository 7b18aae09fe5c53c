import type { TopLevelSpec } from 'vega-lite';

/** A picture and the numbers in it. */
export interface Chart {
  /** What a screen reader hears in its place. */
  readonly label: string;
  /** With its data inline; colours are `var(--name)` of the page's palette. */
  readonly spec: TopLevelSpec;
  /** The numbers of the picture, one record a mark. */
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[];
}
