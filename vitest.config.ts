import { defineConfig } from 'vitest/config';

// Workspace packages resolve to their TypeScript sources, so tests never need a build.
const conditions = ['@kindred/source', 'module', 'node', 'development|production'];

const specs = ['packages/*/src/**/*.spec.ts', 'plugins/*/src/**/*.spec.ts', 'tests/**/*.spec.ts'];
const never = ['**/node_modules/**', '**/dist/**', 'tests/fixtures/**'];
const shared = [
  'analysis',
  'core',
  'embedders',
  'metrics',
  'neuro',
  'providers',
  'report',
  'tasks',
].map((name) => `packages/${name}/src/**/*.spec.ts`);

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    // Most of the time went into loading the same modules for every file. What starts processes, changes the
    // environment or loads other engines has a process of its own.
    projects: [
      { extends: true, test: { name: 'packages', isolate: false, include: shared } },
      { extends: true, test: { name: 'alone', include: specs, exclude: [...never, ...shared] } },
    ],
    exclude: never,
    server: { deps: { inline: [/@kindred\//] } },
    setupFiles: ['tests/fixed-seed.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    coverage: { include: ['packages/*/src/**/*.ts'], exclude: ['**/*.spec.ts'] },
  },
});
