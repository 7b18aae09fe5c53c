/** Why a reply ended. */
export type Finish = 'stop' | 'length' | 'refusal' | 'content-filter' | 'other';
