import type { ColumnFacts } from './column-facts.ts';
import type { IngredientValue } from './ingredient-value.ts';
import type { Plan } from './plan.ts';
import type { Price } from './price.ts';
import type { SourceLocation } from './source-location.ts';
import type { Use } from './use.ts';

/** An experiment file after `extends`, `matrix` and short forms are resolved. */
export interface Experiment {
  readonly experiment: string;
  readonly file: string;
  readonly seed: number;
  readonly plugins: readonly { readonly name: string; readonly at: SourceLocation }[];
  /** What is asked; null where a table has models that are scored already. */
  readonly design: Experiment.Design | null;
  /** Null where models are asked. */
  readonly table: Experiment.Table | null;
  /** Empty with a table. */
  readonly models: readonly Experiment.Model[];
  readonly references: readonly Use[];
  readonly embedders: readonly Use[];
  /** Null: nobody is asked for names of dimensions. */
  readonly naming: Experiment.Naming | null;
  readonly metrics: readonly Experiment.Metric[];
  readonly ingredients: readonly Use[];
  readonly analyses: readonly Experiment.Analysis[];
  /** arXiv ids and DOIs of the works the experiment is of. */
  readonly cites: readonly string[];
  readonly reporters: readonly Use[];
  readonly kernels: readonly Use[];
  readonly budget: Experiment.Budget;
  readonly inference: Plan.Inference;
}

export declare namespace Experiment {
  interface Design {
    readonly stimuli: Use;
    readonly task: Use;
    readonly trials: Use;
  }
  interface Table {
    /** CSV or TSV file, relative to the file of `at`. */
    readonly path: string;
    /** Column that names the models. */
    readonly id: string;
    /** Columns of scores, each to be explained by the columns that are none. */
    readonly outcomes: readonly string[];
    /** What is said of columns; the others are read as they look. */
    readonly columns: Readonly<
      Record<string, ColumnFacts & { readonly type?: 'number' | 'boolean' | 'category' }>
    >;
    /** Where each of these columns is written. */
    readonly columnsAt: ReadonlyMap<string, SourceLocation>;
    /** Where the path is written. */
    readonly at: SourceLocation;
  }
  interface Model extends Use {
    readonly ingredients: Readonly<Record<string, IngredientValue>>;
    readonly repeats: number;
    readonly answers: 'sampled' | 'logprobs';
    readonly delivery: 'live' | 'batch';
    /** As the file says; null leaves it to the provider's own table. */
    readonly price: Price | null;
    readonly limits: Limits;
  }
  /** How hard a model may be asked; no answer depends on it. */
  interface Limits {
    /** Calls in flight at most; null leaves it to what the vendor bears. */
    readonly concurrent: number | null;
    readonly perMinute: number | null;
    /** Milliseconds a call may take. */
    readonly timeout: number;
  }
  /** Who is asked what dimensions are of. */
  interface Naming extends Use {
    /** Concepts shown of either end of a dimension, at most. */
    readonly top: number;
    readonly bottom: number;
    /** Dimensions of an embedding that are named, those of most weight first. */
    readonly dimensions: number;
    readonly price: Price | null;
    readonly limits: Limits;
  }
  interface Metric extends Use {
    /** Ids of references; empty: all. */
    readonly against: readonly string[];
  }
  interface Analysis extends Use {
    /** Null members: every one there is. */
    readonly outcome: {
      readonly metric: string | null;
      readonly reference: string | null;
      readonly embedder: string | null;
    };
    /** Null: each of its tables is a family. */
    readonly family: Plan.Family | null;
  }
  interface Budget {
    readonly usd: number | null;
    readonly calls: number | null;
    readonly minutes: number | null;
  }
}
