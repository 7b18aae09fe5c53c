import { defineConfig } from 'vitest/config';

// Workspace packages resolve to their TypeScript sources, so tests never need a build.
const conditions = ['@kindred/source', 'module', 'node', 'development|production'];

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ['packages/*/src/**/*.spec.ts', 'plugins/*/src/**/*.spec.ts', 'tests/**/*.spec.ts'],
    exclude: ['**/node_modules/**', '**/dist/**', 'tests/fixtures/**'],
    server: { deps: { inline: [/@kindred\//] } },
    setupFiles: ['tests/fixed-seed.ts'],
    testTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    coverage: { include: ['packages/*/src/**/*.ts'], exclude: ['**/*.spec.ts'] },
  },
});
