import { definePlugin } from '@kindred/core';
import { columns } from './columns/columns.ts';
import { correlation } from './correlation/correlation.ts';
import { groupTest } from './group-test/group-test.ts';
import { table } from './table/table.ts';

/** The built-in analyses and ingredient sources. */
export const analysisPlugin = definePlugin({
  name: '@kindred/analysis',
  version: '0.1.0',
  components: [columns, correlation, groupTest, table],
});
