import { existsSync } from 'node:fs';
import { findWriter, readStatus } from '@kindred/core';
import type { ModelStatus } from '@kindred/core';
import type { RunStatus } from './run-status.ts';

/** Milliseconds of the past a pace is taken over. */
const late = 5 * 60_000;
/** A run that has just begun has a pace after this long. */
const soonest = 5000;

/** How the run that keeps its replies in `store` stands at `now`. */
export function takeStatus(store: string, experiment: string | null, now: number): RunStatus {
  const started = existsSync(store);
  const writer = started ? findWriter(store) : null;
  const since = Math.max(now - late, Math.min(writer?.since ?? 0, now - soonest));
  const found = started ? readStatus(store, { experiment, since }) : [];
  const models = found.map((one) => modelOf(one, { writer, now, since }));
  const open = models.some((model) => model.open > 0);
  const state =
    writer !== null ? 'running' : models.length === 0 ? 'not started' : open ? 'stopped' : 'done';
  return { store, state, process: writer?.process ?? null, models };
}

function modelOf(status: ModelStatus, { writer, now, since }: RunStatus.Moment): RunStatus.Model {
  const { experiment, model, trials, answered, read, nulls, cost } = status;
  const { failures, lastError, batches } = status;
  const open = trials - answered;
  const perMinute = writer === null ? null : status.recent / ((now - since) / 60_000);
  return {
    experiment,
    model,
    trials,
    answered,
    open,
    nullShare: read === 0 ? null : nulls / read,
    perMinute,
    usd: cost.usd === 0 && cost.unpriced > 0 ? null : cost.usd,
    secondsLeft: perMinute && open > 0 ? (60 * open) / perMinute : null,
    batches,
    failures,
    lastError,
  };
}
