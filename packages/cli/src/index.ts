export { builtInPlugins } from './composition/built-in-plugins.ts';
export { generatedFiles } from './documentation/generated-files.ts';
export { runKindred } from './run-kindred.ts';
