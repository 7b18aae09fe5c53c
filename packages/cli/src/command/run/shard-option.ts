import type { Shard } from '@kindred/core';
import { InvalidArgumentError } from 'commander';

const most = 100_000;

/** Parser of `i/n`: share i of n, counted from 1. */
export function shardOption(text: string): Shard {
  const [, index, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const shard = { index: Number(index), of: Number(of) };
  if (shard.index >= 1 && shard.index <= shard.of && shard.of <= most) return shard;
  throw new InvalidArgumentError('It is i/n, share i of n counted from 1: 2/5.');
}
