/** The form of an answer: text, or a distribution over the names in `options`. */
export interface WantedAnswer {
  readonly want: 'text' | 'distribution';
  readonly options?: readonly string[];
}
