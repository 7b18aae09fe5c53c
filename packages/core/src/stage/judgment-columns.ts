import { counted } from '../contract/counted.ts';
import type { JudgmentTable } from '../contract/judgment-table.ts';
import { KindredError } from '../contract/kindred-error.ts';
import type { Task } from '../contract/task.ts';
import { GrowingColumn } from './growing-column.ts';
import type { JudgmentRow } from './judgment-row.ts';

/**
 * Gathers one respondent's judgments into columns, row by row and without keeping the rows, so that
 * millions of them need little more memory than their table.
 */
export class JudgmentColumns {
  readonly #task: Pick<Task, 'structure' | 'response' | 'arity'>;
  readonly #options: number;
  /** Stimuli in order of first appearance; the column holds their places here. */
  readonly #codes = new Map<string | number, number>();
  readonly #stimuli = new GrowingColumn(Int32Array);
  readonly #values = new GrowingColumn(Float64Array);
  readonly #weights = new GrowingColumn(Float64Array);
  readonly #holdOut = new GrowingColumn(Uint8Array);
  /** Rows that have probabilities, and these. */
  readonly #soft = {
    rows: new GrowingColumn(Int32Array),
    probabilities: new GrowingColumn(Float64Array),
  };
  /** Who answered, as places in `#people`, −1 for nobody; from the first row that has somebody. */
  #participants: GrowingColumn<Int32Array<ArrayBuffer>> | null = null;
  readonly #people = new Map<string, number>();
  #orderKnown = true;
  #nulls = 0;

  constructor(task: Pick<Task, 'structure' | 'response' | 'arity'>) {
    this.#task = task;
    this.#options = task.response.type === 'choice' ? task.response.options : 0;
  }

  /** Stimuli of all judgments so far, in order of first appearance. */
  get stimuli(): readonly (string | number)[] {
    return [...this.#codes.keys()];
  }

  add(row: JudgmentRow): void {
    const { stimuli, value, probabilities } = row;
    const { arity } = this.#task;
    if (stimuli.length !== arity) {
      const why = `A judgment shows ${counted(stimuli.length, 'stimulus', 'stimuli')}; the task shows ${arity}.`;
      throw new KindredError('JUDGMENT_ARITY', why);
    }
    const unread = value === null && probabilities === null;
    for (const stimulus of stimuli) {
      const code = this.#codeOf(stimulus);
      if (!unread) this.#stimuli.push(code);
    }
    if (unread) {
      this.#nulls++;
      return;
    }
    this.#addParticipant(row.participant);
    if (probabilities) {
      this.#soft.rows.push(this.#values.length);
      for (let k = 0; k < this.#options; k++) this.#soft.probabilities.push(probabilities[k]);
    }
    this.#values.push(value ?? mostLikely(probabilities!));
    this.#weights.push(row.weight);
    this.#holdOut.push(row.holdOut ? 1 : 0);
    this.#orderKnown &&= row.orderKnown;
  }

  /**
   * The table; the columns are empty afterwards. Its items become those of `order` that occur in a
   * judgment with a value. Throws `JUDGMENT_ITEM` where one shows another.
   */
  take(order: readonly string[]): JudgmentTable {
    const codes = this.#stimuli.take();
    const seen = new Uint8Array(this.#codes.size);
    for (const code of codes) seen[code] = 1;
    const ids = new Map<string, number>();
    for (const [stimulus, code] of this.#codes) if (seen[code]) ids.set(String(stimulus), code);
    const items = order.filter((id) => ids.has(id));
    const places = new Int32Array(seen.length).fill(-1);
    items.forEach((id, place) => (places[ids.get(id)!] = place));
    const missing = [...ids].find(([, code]) => places[code] < 0);
    if (missing) {
      throw new KindredError(
        'JUDGMENT_ITEM',
        `A judgment shows "${missing[0]}", no stimulus here.`,
      );
    }
    for (let k = 0; k < codes.length; k++) codes[k] = places[codes[k]];
    const values = this.#values.take();
    return {
      structure: this.#task.structure,
      response: this.#task.response,
      items,
      count: values.length,
      arity: this.#task.arity,
      stimuli: codes,
      values,
      probabilities: this.#takeProbabilities(values),
      weights: this.#weights.take(),
      holdOut: this.#holdOut.take(),
      orderKnown: this.#orderKnown,
      participants: this.#takeParticipants(),
      nulls: this.#nulls,
    };
  }

  #codeOf(stimulus: string | number): number {
    let code = this.#codes.get(stimulus);
    if (code === undefined) this.#codes.set(stimulus, (code = this.#codes.size));
    return code;
  }

  #addParticipant(participant: string | null): void {
    if (participant === null) {
      this.#participants?.push(-1);
      return;
    }
    if (!this.#participants) {
      this.#participants = new GrowingColumn(Int32Array);
      for (let row = this.#values.length; row > 0; row--) this.#participants.push(-1);
    }
    let place = this.#people.get(participant);
    if (place === undefined) this.#people.set(participant, (place = this.#people.size));
    this.#participants.push(place);
  }

  #takeParticipants(): (string | null)[] | null {
    if (!this.#participants) return null;
    const people = [...this.#people.keys()];
    const places = this.#participants.take();
    const participants = new Array<string | null>(places.length);
    for (let row = 0; row < places.length; row++) participants[row] = people[places[row]] ?? null;
    return participants;
  }

  /** Hard judgments among soft ones become certain. */
  #takeProbabilities(values: Float64Array): Float64Array | null {
    const rows = this.#soft.rows.take();
    if (rows.length === 0) return null;
    const options = this.#options;
    const soft = this.#soft.probabilities.take();
    const all = new Float64Array(values.length * options);
    values.forEach((value, row) => (all[row * options + value] = 1));
    rows.forEach((row, k) => all.set(soft.subarray(k * options, (k + 1) * options), row * options));
    return all;
  }
}

function mostLikely(probabilities: Float64Array): number {
  return probabilities.indexOf(Math.max(...probabilities));
}
