import { documentKeys } from '@kindred/core';
import { markdownTable } from './markdown-table.ts';

/** `docs/experiment-file.md`: every key of the experiment file, who reads it, what it means. */
export function experimentFilePage(): string {
  const rows = documentKeys().map(({ key, owner, meaning, type, required, default: value }) => [
    `\`${key}\``,
    owner,
    meaning,
    type,
    required ? 'required' : value === null ? '' : `\`${value}\``,
  ]);
  return `# The experiment file

Made by \`node scripts/generate-docs.mjs\` from the schema; do not edit.

Every slot takes \`{ use: name, with: { options }, id: label }\`, or just the name. \`kindred list\`
says what there is to use, [components.md](components.md) with which options.

- \`\${env:NAME}\` under \`with\` reads the environment when the run starts; it is never stored.
- \`matrix\` on a model makes one model of each combination; \`\${matrix.key}\` stands for a value.
- \`extends\` takes another file: mappings merge, lists replace.
- YAML anchors and merge keys (\`<<\`) work.

${markdownTable(['key', 'read by', 'meaning', 'type', 'default'], rows)}
`;
}
