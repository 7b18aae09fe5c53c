import type { Component } from '../contract/component.ts';
import { KindredError } from '../contract/kindred-error.ts';
import type { Promised } from './promised.ts';

/** The check of one component's promises. */
export function promiseOf(component: Pick<Component, 'kind' | 'name'>): Promised {
  return (holds, broken) => {
    if (holds) return;
    throw new KindredError('CONFORMANCE', `${component.kind} "${component.name}": ${broken}.`);
  };
}
