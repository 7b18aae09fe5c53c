export { builtInPlugins } from './composition/built-in-plugins.ts';
export { runKindred } from './run-kindred.ts';
