import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import walls from '../walls.json' with { type: 'json' };
import { listFiles } from './walls/list-files.ts';
import { packageOf } from './walls/package-of.ts';
import { readImports } from './walls/read-imports.ts';
import { runOxlint } from './walls/run-oxlint.ts';

interface Manifest {
  name: string;
  private?: boolean;
  dependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

const root = fileURLToPath(new URL('../', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const manifest = (folder: string) =>
  JSON.parse(read(posix.join(folder, 'package.json'))) as Manifest;
const layers: Record<string, string[]> = walls.layers;
const coreFolders: Record<string, string[]> = walls.coreFolders;
const isSpec = (file: string) => file.endsWith('.spec.ts');

const packages = listFiles(root, ['packages/*/package.json', 'plugins/*/package.json']).map(
  (file) => posix.dirname(file),
);
const sources = listFiles(root, ['{packages,plugins}/*/src/**/*.ts']);
const imports = new Map(sources.map((file) => [file, readImports(read(file))]));
const rootTools = Object.keys(manifest('.').devDependencies ?? {});
const builtins = new Set([...builtinModules, ...builtinModules.map((name) => `node:${name}`)]);

describe.each(packages)('%s', (folder) => {
  const layer = folder.startsWith('plugins/') ? 'plugins' : posix.basename(folder);
  const inside = sources.filter((file) => file.startsWith(`${folder}/`));
  const { name, dependencies, peerDependencies, optionalDependencies, devDependencies } =
    manifest(folder);
  const declared = Object.keys({ ...dependencies, ...peerDependencies, ...optionalDependencies });
  const bare = (file: string) =>
    imports
      .get(file)!
      .filter((to) => !to.startsWith('.') && !to.startsWith('#') && !/^(node|file|data):/.test(to))
      .filter((to) => !builtins.has(to));

  it('is a known layer and declares only layers it may import', () => {
    expect(Object.keys(layers)).toContain(layer);
    const ours = declared.filter((to) => to.startsWith('@kindred/')).map((to) => to.slice(9));
    expect(ours.filter((to) => !layers[layer].includes(to))).toEqual([]);
  });

  it('imports only what it declares', () => {
    const tools = [...rootTools, ...Object.keys(devDependencies ?? {})];
    const undeclared = inside.flatMap((file) =>
      bare(file)
        .filter((to) => !declared.includes(packageOf(to)))
        .filter((to) => !(isSpec(file) && tools.includes(packageOf(to))))
        .map((to) => `${file} → ${to}`),
    );
    expect(undeclared, `declare these in ${folder}/package.json (${name})`).toEqual([]);
  });

  it('declares only what it imports', () => {
    const text = inside
      .filter((file) => !isSpec(file))
      .map(read)
      .join('\n');
    const used = (to: string) => ["'", '"', '`'].some((mark) => text.includes(`${mark}${to}`));
    const idle = declared.filter((to) => !used(to));
    expect(idle, `unused in ${folder}`).toEqual([]);
  });

  it('has no relative import that leaves it', () => {
    const leaving = inside.flatMap((file) =>
      imports
        .get(file)!
        .filter((to) => to.startsWith('.'))
        .filter((to) => !posix.join(posix.dirname(file), to).startsWith(`${folder}/`))
        .map((to) => `${file} → ${to}`),
    );
    expect(leaving).toEqual([]);
  });
});

it('keeps the inner folders of core apart', () => {
  const base = 'packages/core/src/';
  const broken: string[] = [];
  for (const file of sources.filter((one) => one.startsWith(base) && !isSpec(one))) {
    const [from, deeper] = file.slice(base.length).split('/');
    if (deeper === undefined) continue;
    const allowed = coreFolders[from];
    if (allowed === undefined) broken.push(`${file}: folder not in walls.json`);
    for (const to of imports.get(file)!.filter((one) => one.startsWith('.'))) {
      const target = posix.join(posix.dirname(file), to).slice(base.length).split('/')[0];
      if (target !== from && !allowed?.includes(target)) broken.push(`${file} → ${to}`);
    }
  }
  expect(broken).toEqual([]);
});

describe('lint', () => {
  const script = join(root, 'scripts/generate-lint.mjs');

  it('rules are generated from walls.json and fresh', () => {
    const fresh = execFileSync(process.execPath, [script, '--print'], { encoding: 'utf8' });
    expect(read('.oxlintrc.json')).toBe(fresh);
  });

  it('reports exactly the faults of the wrong fixture', () => {
    const fixture = join(root, 'tests/fixtures/walls');
    const expected = listFiles(fixture, ['**/*.ts']).flatMap((file) =>
      readFileSync(join(fixture, file), 'utf8')
        .split('\n')
        .flatMap((line, index) => {
          const rules = /\/\/ expect: (.*)$/.exec(line)?.[1]?.trim().split(' ') ?? [];
          return rules.map((rule) => `${file}:${index + 1} ${rule}`);
        }),
    );
    const folder = mkdtempSync(join(tmpdir(), 'kindred-walls-'));
    try {
      cpSync(fixture, folder, { recursive: true });
      cpSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'));
      expect(expected.length).toBeGreaterThan(10);
      expect(runOxlint(folder)).toEqual(expected.toSorted());
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('size', () => {
  const files = [
    ...sources,
    ...listFiles(root, ['{scripts,bench}/**/*.{ts,mjs}', 'tests/**/*.ts', 'packages/*/bin/*.js']),
  ];
  const lines = (file: string) => read(file).trimEnd().split('\n').length;

  it(`has no file over ${walls.size.most} lines`, () => {
    const long = files.filter((file) => lines(file) > walls.size.most);
    expect(long.map((file) => `${file}: ${lines(file)}`)).toEqual([]);
  });

  it(`has a median source file of at most ${walls.size.median} lines`, () => {
    const counts = sources
      .filter((file) => !isSpec(file))
      .map(lines)
      .sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(walls.size.median);
  });

  it('has no drawer for leftovers', () => {
    const drawer = (file: string) =>
      walls.forbiddenNames.includes(posix.basename(file).replace(/(\.d|\.spec)?\.\w+$/, ''));
    expect(files.filter(drawer)).toEqual([]);
  });
});
