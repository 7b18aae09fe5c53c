export { reportPlugin } from './report-plugin.ts';
