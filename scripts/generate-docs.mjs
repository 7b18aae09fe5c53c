// Writes what is made from the built code: docs/components.md, docs/experiment-file.md and
// packages/cli/experiment.schema.json. A spec of packages/cli tells when they are stale.
import { writeFileSync } from 'node:fs';
import { generatedFiles } from '@kindred/cli';

for (const [path, content] of generatedFiles()) {
  writeFileSync(new URL(`../${path}`, import.meta.url), content);
}
