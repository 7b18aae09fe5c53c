import { stat } from 'node:fs/promises';
import { join } from 'node:path';

const installed = 'node_modules/@kindred/cli/experiment.schema.json';

/** The schema an editor finds from a file in `folder`, or null where kindred is not installed. */
export async function findSchema(folder: string): Promise<string | null> {
  const found = await stat(join(folder, installed)).catch(() => null);
  return found?.isFile() ? `./${installed}` : null;
}
