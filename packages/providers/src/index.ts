export * from './providers-plugin.ts';
