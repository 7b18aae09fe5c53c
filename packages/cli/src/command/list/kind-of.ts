import type { ComponentKind } from '@kindred/core';
import { InvalidArgumentError } from 'commander';
import { componentKinds } from './component-kinds.ts';

const plurals: Readonly<Record<string, ComponentKind>> = {
  ...Object.fromEntries(componentKinds.map((kind) => [`${kind}s`, kind])),
  analyses: 'analysis',
};

/** The kind of component a word means, one or many: `provider`, `providers`. */
export function kindOf(word: string): ComponentKind {
  const kind = componentKinds.find((one) => one === word) ?? plurals[word];
  if (kind) return kind;
  throw new InvalidArgumentError(`It is one of ${componentKinds.join(', ')}.`);
}
