import type { Structure } from '../../contract/structure.ts';
import type { TrialRecordOptions } from '../../contract/trial-record-options.ts';

/** Which columns of a table with a header hold what. */
export interface ColumnLayout {
  readonly columns: NonNullable<TrialRecordOptions['columns']>;
  readonly orderKnown: boolean;
  /** Column that says so row by row (kindred's own files). */
  readonly orderColumn?: string;
  /** Columns that say who were shown where the order is unknown and `columns.stimuli` are empty. */
  readonly unordered?: readonly string[];
  /** Whether kindred may have written the file, with an apostrophe before what looks like a formula. */
  readonly guarded?: boolean;
  /** Whether columns `p_1 … p_k` hold probabilities of the options as written. */
  readonly soft?: boolean;
  /** Whether names may stand beside indices, as salmon writes them: `head_html` beside `head`. */
  readonly named?: boolean;
  /** Column that must be the same in all rows: the file is read as one respondent. */
  readonly modelColumn?: string;
}

const layouts: readonly { readonly structure: Structure; readonly layout: ColumnLayout }[] = [
  // salmon 0.x to 1.x: head,left,right,winner,…,puid. Kindred writes it too.
  {
    structure: 'anchored',
    layout: {
      columns: { stimuli: ['head', 'left', 'right'], choice: 'winner', participant: 'puid' },
      orderKnown: true,
      unordered: ['head', 'winner', 'loser'],
      guarded: true,
      named: true,
    },
  },
  // Lab files from before salmon: the answer is always in Left, so they do not tell what was shown where.
  {
    structure: 'anchored',
    layout: {
      columns: {
        stimuli: ['Center', 'Left', 'Right'],
        choice: 'Answer',
        participant: 'Participant.ID',
      },
      orderKnown: false,
    },
  },
  {
    structure: 'anchored',
    layout: {
      columns: { stimuli: ['head', 'winner', 'loser'], choice: 'winner', participant: 'puid' },
      orderKnown: false,
      named: true,
    },
  },
];

/** Finds the layout of a header, or null: kindred's own columns, salmon's, `head,winner,loser`. */
export function columnLayout(
  header: readonly string[],
  structure: Structure,
  arity: number,
): ColumnLayout | null {
  const own = Array.from({ length: arity }, (_, k) => `shown_${k + 1}`);
  if ([...own, 'value'].every((name) => header.includes(name))) {
    return {
      columns: { stimuli: own, value: 'value', participant: 'participant', weight: 'weight' },
      orderKnown: true,
      orderColumn: 'order_known',
      guarded: true,
      soft: true,
      modelColumn: 'model',
    };
  }
  const found = layouts.find(
    ({ structure: of, layout: { columns } }) =>
      of === structure &&
      [...columns.stimuli, columns.choice!].every((name) => header.includes(name)),
  );
  return found?.layout ?? null;
}
