import type { RunRecord } from '@kindred/core';

/** Which backends ran: by name and version where it was one, else each with what it did. */
export function kernelWords(kernels: RunRecord['kernels']): string[] {
  const users = new Map<string, string[]>();
  for (const { embedder, backend, version } of kernels) {
    const name = `${backend} ${version}`;
    users.set(name, [...(users.get(name) ?? []), embedder ?? 'metrics']);
  }
  if (users.size === 1) return [...users.keys()];
  return Array.from(users, ([name, by]) => `${name} for ${by.join(' and ')}`);
}
