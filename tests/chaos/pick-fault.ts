import { hash } from 'node:crypto';
import type { FaultRule } from './chaos-options.ts';
import type { Fault, FaultName } from './fault.ts';

/** Gives each request its fault, or null. */
export type FaultPicker = (request: { path: string; model: string; key: string }) => Fault | null;

/**
 * Scripts go in the order of arrival. A mix's draw depends on the seed, the key and how often that
 * key has come before, so that a run's faults are the same in whatever order its questions come.
 */
export function openFaults(rules: readonly FaultRule[], seed: number): FaultPicker {
  const taken = rules.map(() => 0);
  const times = new Map<string, number>();
  return ({ path, model, key }) => {
    for (const [place, { on, model: only, script, mix }] of rules.entries()) {
      if (on !== undefined && !path.includes(on)) continue;
      if (only !== undefined && only !== model) continue;
      const next = script?.[taken[place]++];
      if (next) return next;
      if (!mix) continue;
      const name = `${place} ${key}`;
      const time = times.get(name) ?? 0;
      times.set(name, time + 1);
      let left = draw(`${seed} ${name} ${time}`);
      for (const [fault, share] of Object.entries(mix)) {
        left -= share;
        if (left < 0) return fault as FaultName;
      }
    }
    return null;
  };
}

const draw = (name: string): number => parseInt(hash('sha256', name).slice(0, 12), 16) / 2 ** 48;
