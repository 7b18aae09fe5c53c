import type { Located } from './located.ts';

const SINGLE_SLOTS = ['stimuli', 'task', 'trials', 'embedder'];

/**
 * A base file under the file that extends it: mappings merge deeply, lists and values replace. A
 * slot that uses another component starts afresh, and `embedder` and `embedders` are one slot. The
 * name of the experiment is never inherited, for it names the run's folder.
 */
export function mergeExtended(base: Located.Mapping, own: Located.Mapping): Located.Mapping {
  const entries = new Map(base.entries);
  entries.delete('experiment');
  if (own.entries.has('embedder')) entries.delete('embedders');
  if (own.entries.has('embedders')) entries.delete('embedder');
  for (const slot of SINGLE_SLOTS) {
    const entry = entries.get(slot);
    if (entry?.value.kind === 'scalar')
      entries.set(slot, { ...entry, value: longForm(entry.value) });
  }
  return merge({ ...base, entries }, own) as Located.Mapping;
}

function merge(base: Located, own: Located): Located {
  if (base.kind !== 'mapping' || own.kind !== 'mapping') return own;
  if (usesAnother(base, own)) return own;
  const entries = new Map(base.entries);
  for (const [key, entry] of own.entries) {
    const below = entries.get(key);
    entries.set(key, below ? { at: entry.at, value: merge(below.value, entry.value) } : entry);
  }
  return { kind: 'mapping', entries, at: own.at };
}

function usesAnother(base: Located.Mapping, own: Located.Mapping): boolean {
  const [before, after] = [base.entries.get('use')?.value, own.entries.get('use')?.value];
  return before?.kind === 'scalar' && after?.kind === 'scalar' && before.value !== after.value;
}

function longForm(short: Located.Scalar): Located.Mapping {
  return {
    kind: 'mapping',
    at: short.at,
    entries: new Map([['use', { at: short.at, value: short }]]),
  };
}
