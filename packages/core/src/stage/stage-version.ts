/**
 * Raised whenever a stage could make something else of the same inputs (splits, resampling, nulls,
 * ceilings): part of every cache key, so that an upgrade never serves figures made the old way.
 */
export const stageVersion = 3;
