import type { Reporter } from '../contract/reporter.ts';
import type { RunRecord } from '../contract/run-record.ts';
import { openFolder } from '../store/open-folder.ts';
import type { RunContext } from './run-context.ts';

/** Lets every reporter write below the run's `report/`; gives the entry pages they name. */
export async function report(ctx: RunContext, record: RunRecord): Promise<readonly string[]> {
  const out = openFolder(ctx.folder, 'report');
  const entries: string[] = [];
  for (const use of ctx.experiment.reporters) {
    const reporter = await ctx.host.create<Reporter>('reporter', use);
    const { entry } = await reporter.report(record, out);
    if (entry === null) continue;
    const path = out.resolve(entry);
    entries.push(path);
    ctx.emit({ type: 'report-end', entry: path });
  }
  return entries;
}
