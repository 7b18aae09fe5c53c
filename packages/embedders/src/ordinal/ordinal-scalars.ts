import type { OrdinalStepsSignature } from '@kindred/core';

/** What stays the same in all calls of a fit. */
export type OrdinalScalars = Omit<OrdinalStepsSignature['scalars'], 'steps'>;
