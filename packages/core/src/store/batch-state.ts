/**
 * Where a batch is: being submitted; with the vendor; or over: its results are all kept, or there were
 * none to keep, or it was cancelled and what it had by then is kept.
 */
export type BatchState = 'submitting' | 'running' | 'fetched' | 'failed' | 'cancelled';
