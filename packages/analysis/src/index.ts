export { analysisPlugin } from './analysis-plugin.ts';
