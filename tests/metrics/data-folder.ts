import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder =
  process.env['KINDRED_DATA_DIR'] ??
  fileURLToPath(new URL('../../../shared/data', import.meta.url));

/** The folder of real data, or null where this machine has none. */
export const dataFolder = existsSync(`${folder}/things/things128.tsv`) ? folder : null;
