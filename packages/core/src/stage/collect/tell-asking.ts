import type { Asker } from './asker.ts';

/** Tells whether a model is asked just now, or has to wait for its vendor. */
export function tellAsking({ meter, lane, breaker }: Asker): void {
  meter.tell(lane.held || breaker.paused ? 'paused' : 'asking');
}
