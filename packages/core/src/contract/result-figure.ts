/**
 * A figure of an analysis as data; reporters draw it and write its numbers beside it. Numbers are in
 * the units the labels name. At most 100,000 marks.
 */
export type ResultFigure = ResultFigure.Scatter | ResultFigure.Intervals | ResultFigure.HeatMap;

export declare namespace ResultFigure {
  interface Named {
    /** Unique in its analysis. */
    readonly name: string;
    /** One sentence: what is shown, of how many rows. */
    readonly caption: string;
  }
  interface Axis {
    readonly label: string;
    readonly scale: 'linear' | 'log';
  }
  /** Points, with a line and its band where one was fitted. */
  interface Scatter extends Named {
    readonly kind: 'scatter';
    readonly x: Axis;
    readonly y: Axis;
    readonly points: readonly {
      readonly row: string;
      readonly x: number;
      readonly y: number;
      /** Colours the point. */
      readonly group?: string;
    }[];
    /** Rising in x; `low` and `high` are a pointwise 95 % band of the line. */
    readonly line?: readonly {
      readonly x: number;
      readonly y: number;
      readonly low: number | null;
      readonly high: number | null;
    }[];
  }
  /** Estimates with their 95 % intervals, one a line: coefficients, or means of groups. */
  interface Intervals extends Named {
    readonly kind: 'intervals';
    readonly x: Axis;
    readonly rows: readonly {
      readonly label: string;
      readonly value: number;
      /** Null where there is no interval. */
      readonly low: number | null;
      readonly high: number | null;
    }[];
    /** Where a line of no effect stands; null: nowhere. */
    readonly nothing: number | null;
  }
  /** Values of pairs; null is undefined and stays blank. */
  interface HeatMap extends Named {
    readonly kind: 'heat-map';
    readonly rows: readonly string[];
    readonly columns: readonly string[];
    /** rows × columns. */
    readonly values: readonly (readonly (number | null)[])[];
    /** Values at the ends of the colour scale; its middle is the mean of the two. */
    readonly range: readonly [number, number];
    readonly label: string;
  }
}
