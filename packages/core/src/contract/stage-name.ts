/** The verbs of a run. */
export type StageName =
  | 'plan'
  | 'collect'
  | 'parse'
  | 'embed'
  | 'name'
  | 'align'
  | 'analyse'
  | 'report';
