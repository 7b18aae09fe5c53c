// Puts the files of examples/acme-provider into docs/authoring-a-provider.md: between a comment that
// names the file and the next line that is no fence. --check only says whether they are the same.
import { readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const page = join(root, 'docs/authoring-a-provider.md');
const now = readFileSync(page, 'utf8');
const wanted = now.replaceAll(
  /(<!-- file: (\S+) -->\n)(\n```\w*\n[\s\S]*?\n```\n)?/g,
  (_, comment, name) => {
    const text = readFileSync(join(root, 'examples/acme-provider', name), 'utf8').trimEnd();
    return `${comment}\n\`\`\`${extname(name).slice(1)}\n${text}\n\`\`\`\n`;
  },
);
if (process.argv.includes('--check')) process.exitCode = now === wanted ? 0 : 1;
else writeFileSync(page, wanted);
