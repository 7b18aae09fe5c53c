import type { RunEvent } from '@kindred/core';

/** How far one piece of work is. */
export interface Measure {
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** The measure an event carries, or null. Trials that replace others come on top of the total. */
export function measureOf(event: RunEvent): Measure | null {
  const measure = carried(event);
  return measure && { ...measure, total: Math.max(measure.total, measure.done) };
}

function carried(event: RunEvent): Measure | null {
  switch (event.type) {
    case 'progress':
      return { label: `${event.stage} ${event.label}`, done: event.done, total: event.total };
    case 'embedding-step':
      return { label: `embedding ${event.model}`, done: event.step, total: event.of };
    default:
      return null;
  }
}
