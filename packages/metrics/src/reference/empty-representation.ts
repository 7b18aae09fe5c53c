import type { Representation } from '@kindred/core';

/** A representation of nothing, to be completed. */
export const emptyRepresentation: Representation = {
  items: [],
  vectors: null,
  rdm: null,
  labels: null,
  judgments: null,
};
