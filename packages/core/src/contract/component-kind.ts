/** The kinds of things a YAML slot can `use`. */
export type ComponentKind =
  | 'stimuli'
  | 'sampler'
  | 'task'
  | 'provider'
  | 'embedder'
  | 'kernel'
  | 'metric'
  | 'reference'
  | 'ingredients'
  | 'analysis'
  | 'reporter';
