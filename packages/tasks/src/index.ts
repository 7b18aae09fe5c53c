export * from './tasks-plugin.ts';
