import { definePlugin } from '@kindred/core';
import { benchmarks } from './benchmarks/benchmarks.ts';
import { columns } from './columns/columns.ts';
import { configJson } from './config-json/config-json.ts';
import { correlation } from './correlation/correlation.ts';
import { dominance } from './dominance/dominance.ts';
import { groupTest } from './group-test/group-test.ts';
import { linearModel } from './linear-model/linear-model.ts';
import { mixedModel } from './mixed-model/mixed-model.ts';
import { stages } from './stages/stages.ts';
import { table } from './table/table.ts';

/** The built-in analyses and ingredient sources. */
export const analysisPlugin = definePlugin({
  name: '@kindred/analysis',
  version: '0.1.0',
  components: [
    benchmarks,
    columns,
    configJson,
    correlation,
    dominance,
    groupTest,
    linearModel,
    mixedModel,
    stages,
    table,
  ],
});
