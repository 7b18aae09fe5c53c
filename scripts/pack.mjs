// Packs every package into build/tarballs, without the @kindred/source condition: a published
// package has no sources to point to. Builds afresh before, unless --built; --to names a folder.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('../', import.meta.url));
const { values } = parseArgs({
  options: { built: { type: 'boolean' }, to: { type: 'string', default: 'build/tarballs' } },
});
const tarballs = resolve(root, values.to);
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
const run = (args, cwd) =>
  execFileSync(npm, args, { cwd, stdio: 'inherit', shell: process.platform === 'win32' });

const withoutSource = (value) => {
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(([key]) => key !== '@kindred/source');
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutSource(inner)]));
};

const folders = ['packages', 'plugins']
  .filter((parent) => existsSync(join(root, parent)))
  .flatMap((parent) => readdirSync(join(root, parent)).map((name) => join(root, parent, name)))
  .filter((folder) => existsSync(join(folder, 'package.json')));

if (!values.built) {
  // What a deleted source left behind would be packed, and is in the cache of builds too.
  for (const folder of folders) rmSync(join(folder, 'dist'), { recursive: true, force: true });
  run(['run', 'build', '--', '--skip-nx-cache'], root);
}

rmSync(tarballs, { recursive: true, force: true });
mkdirSync(tarballs, { recursive: true });
const stages = mkdtempSync(join(tmpdir(), 'kindred-pack-'));

for (const folder of folders) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (manifest.private) continue;
  const stage = join(stages, manifest.name.replace(/^@[^/]+\//, ''));
  mkdirSync(stage, { recursive: true });
  const listed = (manifest.files ?? []).filter((entry) => !entry.startsWith('!'));
  for (const entry of [...listed, 'README.md']) {
    const from = join(folder, entry);
    if (existsSync(from)) cpSync(from, join(stage, entry), { recursive: true });
  }
  cpSync(join(root, 'LICENSE'), join(stage, 'LICENSE'));
  const { scripts: _scripts, devDependencies: _dev, ...published } = manifest;
  published.exports = withoutSource(manifest.exports);
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(published, null, 2)}\n`);
}
const staged = readdirSync(stages).map((name) => join(stages, name));
run(['pack', '--silent', '--pack-destination', tarballs, ...staged], stages);
rmSync(stages, { recursive: true, force: true });
