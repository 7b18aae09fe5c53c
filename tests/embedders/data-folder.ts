import { fileURLToPath } from 'node:url';

/** Where real data would be. */
export const dataFolder =
  process.env['KINDRED_DATA_DIR'] ??
  fileURLToPath(new URL('../../../shared/data', import.meta.url));
