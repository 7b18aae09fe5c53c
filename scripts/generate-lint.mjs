// Writes .oxlintrc.json from walls.json, or with --check says whether it is fresh.
import { readFileSync, writeFileSync } from 'node:fs';

const root = new URL('../', import.meta.url);
const target = new URL('.oxlintrc.json', root);
const walls = JSON.parse(readFileSync(new URL('walls.json', root), 'utf8'));
const layers = Object.keys(walls.layers);
const coreFolders = Object.keys(walls.coreFolders);
const owns = (owner, folder) => walls.owners[owner].includes(folder);

const rules = {
  // Correctness we want by name, whatever their category becomes.
  'typescript/await-thenable': 'error',
  'typescript/no-floating-promises': 'error',
  'typescript/no-misused-promises': 'error',
  'typescript/no-explicit-any': 'error',
  eqeqeq: 'error',
  'typescript/consistent-type-imports': 'error',
  'import/no-default-export': 'error',
  // Noise in numeric and strictly typed code.
  'typescript/no-unsafe-type-assertion': 'off',
  'typescript/consistent-return': 'off',
  'typescript/no-unnecessary-boolean-literal-compare': 'off',
  'typescript/no-unnecessary-type-arguments': 'off',
  'unicorn/consistent-function-scoping': 'off',
  'unicorn/no-array-sort': 'off',
  'unicorn/no-array-reverse': 'off',
  'unicorn/no-new-array': 'off',
  'unicorn/require-module-specifiers': 'off',
  'unicorn/prefer-add-event-listener': 'off',
  'import/no-unassigned-import': 'off',
  'import/no-named-as-default': 'off',
  'import/no-named-as-default-member': 'off',
  'no-await-in-loop': 'off',
  'no-shadow': 'off',
  'no-underscore-dangle': 'off',
  'oxc/no-map-spread': 'off',
};

const pattern = (names) => names.map((name) => name.replaceAll('-', '\\-')).join('|');

/** Import patterns that a layer, or one folder of core, must not use. */
function importPatterns(layer, coreFolder) {
  const patterns = [];
  const allowed = walls.layers[layer];
  const closed = layers.filter((other) => other !== 'plugins' && !allowed.includes(other));
  if (closed.length > 0) {
    patterns.push({
      regex: `^@kindred/(${pattern(closed)})(/|$)`,
      message: `${layer} may import only: ${allowed.join(', ') || 'nothing of ours'} (walls.json).`,
    });
  }
  patterns.push({
    regex: `^(\\.\\./)+((packages|plugins)/|(${pattern(layers)})/(src|dist|bin)/)`,
    message: 'A relative import never leaves its package.',
  });
  if (coreFolder !== undefined) {
    const open = [coreFolder, ...walls.coreFolders[coreFolder]];
    const shut = coreFolders.filter((other) => !open.includes(other));
    patterns.push({
      regex: `^(\\.\\./)+(${pattern(shut)})(/|$)`,
      message: `core/${coreFolder} may import only: ${open.slice(1).join(', ') || 'nothing'} (walls.json).`,
    });
  }
  return patterns;
}

const randomFromCrypto = ['randomBytes', 'randomInt', 'randomUUID', 'randomFillSync', 'webcrypto'];

/** Built-in modules that belong to one owner. */
function importPaths(folder, spec) {
  const paths = [];
  const forbid = (names, message) =>
    names.forEach((name) => paths.push({ name: `node:${name}`, message }, { name, message }));
  if (!spec && !owns('files', folder)) {
    forbid(['fs', 'fs/promises'], 'Only store, service and cli touch the file system.');
  }
  if (!spec && !owns('network', folder)) {
    forbid(
      ['http', 'https', 'http2', 'net', 'tls', 'dgram', 'dns', 'undici'],
      'Only service (and the cli’s own server) touches the network.',
    );
  }
  if (!owns('world', folder)) {
    const message = 'Only service touches randomness and the environment.';
    for (const name of ['node:crypto', 'crypto']) {
      paths.push({ name, importNames: randomFromCrypto, message });
    }
    for (const name of ['node:process', 'process']) {
      paths.push({ name, importNames: ['env', 'default'], message });
    }
  }
  return paths;
}

function properties(folder, spec) {
  const list = [];
  const forbid = (object, names, message) =>
    names.forEach((property) => list.push({ object, property, message }));
  if (!owns('world', folder)) {
    const message = 'Only service touches the clock, randomness and the environment.';
    forbid('Math', ['random'], message);
    forbid('crypto', ['randomUUID', 'getRandomValues'], message);
    if (!spec) {
      forbid('process', ['env'], message);
      forbid('Date', ['now'], message);
      forbid('performance', ['now'], message);
    }
  }
  if (!spec && !owns('terminal', folder)) {
    forbid('process', ['stdout', 'stderr', 'stdin'], 'Only cli writes to the terminal.');
  }
  return list;
}

function override(folder, layer, coreFolder, spec) {
  const globals = owns('network', folder) || spec ? [] : ['fetch', 'WebSocket', 'EventSource'];
  const listed = properties(folder, spec);
  return {
    files: [`${folder}/**/*${spec ? '.spec' : ''}.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          // A spec inside core may use the whole of core.
          patterns: importPatterns(layer, spec ? undefined : coreFolder),
          paths: importPaths(folder, spec),
        },
      ],
      'no-restricted-properties': listed.length > 0 ? ['error', ...listed] : 'off',
      'no-restricted-globals':
        globals.length > 0
          ? ['error', ...globals.map((name) => ({ name, message: 'Ask the Http service.' }))]
          : 'off',
      'no-console': spec || owns('terminal', folder) ? 'off' : 'error',
    },
  };
}

const overrides = [];
for (const layer of layers) {
  const folder = layer === 'plugins' ? 'plugins/*/src' : `packages/${layer}/src`;
  const inner = layer === 'core' ? coreFolders : [];
  overrides.push(override(folder, layer, undefined, false));
  inner.forEach((name) => overrides.push(override(`${folder}/${name}`, layer, name, false)));
  // Folders of a layer that own more than the layer does.
  const owning = new Set(Object.values(walls.owners).flat());
  for (const deeper of layer === 'core' ? [] : owning) {
    if (deeper.startsWith(`${folder}/`)) overrides.push(override(deeper, layer, undefined, false));
  }
  overrides.push(override(folder, layer, undefined, true));
}
overrides.push(
  // A plugin's entry file has the one default export of its package.
  {
    files: ['{packages,plugins}/*/src/index.ts', 'examples/*/index.js'],
    rules: { 'import/no-default-export': 'off' },
  },
  { files: ['*.config.ts'], rules: { 'import/no-default-export': 'off' } },
  { files: ['packages/cli/bin/*.js'], rules: { 'no-var': 'off' } },
  // AssemblyScript: its number types are one and the same to TypeScript; statics of a class are its
  // globals.
  {
    files: ['packages/*/assembly/**/*.ts'],
    rules: {
      'typescript/no-unnecessary-type-assertion': 'off',
      'typescript/no-extraneous-class': 'off',
    },
  },
);

const config = {
  $schema: './node_modules/oxlint/configuration_schema.json',
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  env: { es2024: true, node: true },
  ignorePatterns: [
    '**/dist/**',
    '**/build/**',
    'runs/**',
    'coverage/**',
    'tests/fixtures/walls/**',
  ],
  rules,
  overrides,
};

const text = `${JSON.stringify(config, null, 2)}\n`;
if (process.argv.includes('--print')) {
  process.stdout.write(text);
} else if (process.argv.includes('--check')) {
  let found = '';
  try {
    found = readFileSync(target, 'utf8');
  } catch {
    // A missing file is simply not fresh.
  }
  if (found !== text) {
    process.stderr.write('.oxlintrc.json is stale: run `node scripts/generate-lint.mjs`.\n');
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, text);
}
