import type { PlanComponent } from './plan-component.ts';
import type { PlanNaming } from './plan-naming.ts';
import type { PlanModel } from './plan-model.ts';
import type { Provenance } from './provenance.ts';

/** Everything decided before anything is asked; written to `plan.json`. */
export interface Plan {
  readonly experiment: string;
  readonly seed: number;
  /** sha256 over what decides the results: everything here but counts of what is already stored. */
  readonly hash: string;
  readonly versions: Readonly<Record<string, string>>;
  /** Null where a table has models that are scored already. */
  readonly design: Plan.Design | null;
  /** Null where models are asked. */
  readonly table: Plan.Table | null;
  /** Empty with a table. */
  readonly models: readonly PlanModel[];
  readonly references: readonly PlanComponent[];
  readonly embedders: readonly (PlanComponent & {
    readonly dimensions: number | 'auto';
    readonly holdout: number;
  })[];
  /** Absent where nobody is asked for names of dimensions. */
  readonly naming?: PlanNaming;
  readonly metrics: readonly (PlanComponent & {
    readonly variant: string;
    readonly against: readonly string[];
  })[];
  readonly ingredients: readonly PlanComponent[];
  readonly analyses: readonly (PlanComponent & { readonly family?: Plan.Family })[];
  readonly reporters: readonly PlanComponent[];
  readonly kernels: readonly string[];
  readonly inference: Plan.Inference;
  readonly warnings: readonly string[];
}

export declare namespace Plan {
  interface Design {
    readonly stimuli: PlanComponent & {
      readonly count: number;
      readonly hash: string;
      readonly provenance: Provenance;
      readonly notes: readonly string[];
    };
    readonly task: PlanComponent & { readonly taskVersion: string; readonly parserVersion: string };
    readonly trials: PlanComponent & {
      readonly count: number;
      /** Of the designs in order. */
      readonly digest: string;
      /** How the count came about, e.g. `ceil(d · n · log2 n / (1 − holdout))`. */
      readonly formula: string;
    };
  }
  interface Table {
    /** As the experiment file wrote it. */
    readonly path: string;
    /** Of the file's bytes, as 64 hex digits. */
    readonly sha256: string;
    /** Models in it. */
    readonly rows: number;
    /** Column that names them. */
    readonly id: string;
    readonly outcomes: readonly string[];
  }
  /** Which family of tests an analysis belongs to. */
  interface Family {
    readonly name: string;
    /** Tables whose tests count; null is every table, but those that test the same again. */
    readonly tables: readonly string[] | null;
  }
  interface Inference {
    /** Item permutations a null. */
    readonly permutations: number;
    /** Judgment bootstraps, each refitted; 0 turns the interval off. */
    readonly bootstraps: number;
    /** Responder nulls, each refitted; 0 turns the null off. */
    readonly responders: number;
    /** Whether references answer the trials themselves for the procedure ceiling. */
    readonly ceiling: boolean;
  }
}
