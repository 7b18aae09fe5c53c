/** What a metric can read of a model or a reference. */
export type InputKind = 'vectors' | 'rdm' | 'labels' | 'judgments';
