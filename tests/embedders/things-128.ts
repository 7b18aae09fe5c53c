import { readFileSync } from 'node:fs';
import { dataFolder } from '../data-folder.ts';

/** THINGS ids of the 128 concepts of the ingredients study; needs the data folder. */
export function things128(): string[] {
  const [head, ...lines] = readFileSync(`${dataFolder}/things/things128.tsv`, 'utf8')
    .trim()
    .split(/\r?\n/);
  const column = head.split('\t').indexOf('things_unique_id');
  return lines.map((line) => line.split('\t')[column]);
}
