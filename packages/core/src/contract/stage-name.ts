/** The verbs of a run. */
export type StageName = 'plan' | 'collect' | 'parse' | 'embed' | 'align' | 'analyse' | 'report';
