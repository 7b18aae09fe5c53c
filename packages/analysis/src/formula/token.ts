/** A piece of a formula; `at` counts characters from 0. */
export interface Token {
  readonly kind: 'name' | 'number' | 'symbol' | 'end';
  readonly text: string;
  readonly at: number;
}
