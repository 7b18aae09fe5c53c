import type { FaultName } from './fault.ts';

/** A request the vendor would turn down; `status` beside 400 for what has no fault's name. */
export class Refused extends Error {
  readonly status: number;
  readonly fault: FaultName = 'bad-request';
  constructor(message: string, status = 400) {
    super(message);
    this.status = status;
  }
}
