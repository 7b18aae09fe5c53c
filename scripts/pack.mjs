// Builds every package and packs it into build/tarballs, without the @kindred/source
// condition: a published package has no sources to point to.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
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

run(['run', 'build'], root);

const tarballs = join(root, 'build', 'tarballs');
rmSync(join(root, 'build'), { recursive: true, force: true });
mkdirSync(tarballs, { recursive: true });

for (const folder of folders) {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (manifest.private) continue;
  const stage = join(root, 'build', 'pack', manifest.name.replace(/^@[^/]+\//, ''));
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
  run(['pack', '--silent', '--pack-destination', tarballs], stage);
}
