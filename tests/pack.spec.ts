import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'kindred-tarballs-'));
afterAll(() => rmSync(folder, { recursive: true }));
const run = (command: string, args: string[], cwd = folder) =>
  execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

// What is packed is what was built: npm test builds first.
const built = existsSync(join(root, 'packages/cli/dist/main.js'));

test.skipIf(!built)(
  'the tarballs have all that runs, nothing else, and run by themselves (skipped without a build)',
  { timeout: 60_000 },
  () => {
    run(process.execPath, ['scripts/pack.mjs', '--built', '--to', folder], root);
    const names = ['packages', 'plugins']
      .flatMap((parent) => readdirSync(join(root, parent)))
      .toSorted();
    const tarballs = readdirSync(folder).toSorted();
    expect(tarballs).toEqual(names.map((name) => `kindred-${name}-0.1.0.tgz`));
    const modules = join(folder, 'node_modules');
    for (const [k, tarball] of tarballs.entries()) {
      const home = join(modules, '@kindred', names[k]);
      mkdirSync(home, { recursive: true });
      run('tar', ['-xzf', tarball, '-C', home, '--strip-components=1']);
      const files = readdirSync(home, { recursive: true }).map((file) =>
        String(file).replaceAll('\\', '/'),
      );
      expect(files).toEqual(
        expect.arrayContaining([
          'package.json',
          'README.md',
          'LICENSE',
          'dist/index.js',
          'dist/index.d.ts',
        ]),
      );
      const strange = /\.spec\.|(^|\/)(src|fixtures|scripts|node_modules)(\/|$)|\.map$|tsbuildinfo/;
      expect(files.filter((file) => strange.test(file))).toEqual([]);
      const manifest = readFileSync(join(home, 'package.json'), 'utf8');
      expect(manifest).not.toMatch(/@kindred\/source|devDependencies|"scripts"/);
    }
    // Installed beside the packages they depend on, without the sources.
    for (const name of readdirSync(join(root, 'node_modules'))) {
      if (name === '@kindred' || name.startsWith('.')) continue;
      symlinkSync(join(root, 'node_modules', name), join(modules, name), 'junction');
    }
    const bin = join(modules, '@kindred/cli/bin/kindred.js');
    const { components } = JSON.parse(run(process.execPath, [bin, 'list', '--json'])) as {
      components: { name: string }[];
    };
    expect(components.map(({ name }) => name)).toContain('word-vectors');
    run(process.execPath, [bin, 'init', 'mine', '--yes']);
    expect(run(process.execPath, [bin, 'plan', 'mine/experiment.yaml'])).toContain('glove');
  },
);
