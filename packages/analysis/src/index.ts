export { analysisPlugin } from './analysis-plugin.ts';
export { frameFromTable } from './table/frame-from-table.ts';
