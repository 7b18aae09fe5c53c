import { counted } from '@kindred/core';
import type { Embedding, JudgmentTable, KernelSession } from '@kindred/core';
import { formatFigure } from '../../terminal/format-figure.ts';
import { printJson } from '../../terminal/print-json.ts';
import { printLines } from '../../terminal/print-lines.ts';
import type { Session } from '../../terminal/session.ts';
import { fitLines } from './fit-lines.ts';

/** What was fitted, how well it predicts judgments it never saw, and where it is. */
export function printEmbedding(
  session: Session,
  asked: {
    readonly use: string;
    readonly out: string;
    readonly seed: number;
    readonly n?: number;
    readonly kernels: Pick<KernelSession, 'backend' | 'version'>;
  },
  table: Pick<JudgmentTable, 'count' | 'nulls'>,
  embedding: Embedding,
): void {
  const { fit, items, dimensions, perDimension } = embedding;
  const absent = asked.n === undefined ? 0 : asked.n - items.length;
  const warnings = [...embedding.warnings];
  if (absent > 0)
    warnings.push(
      `${absent} of ${asked.n} items ${absent === 1 ? 'occurs' : 'occur'} in no judgment and ${absent === 1 ? 'has' : 'have'} no row.`,
    );
  const { backend, version } = asked.kernels;
  if (session.json) {
    const { curve = [], ...figures } = fit ?? {};
    printJson(session.out, {
      embedder: asked.use,
      seed: asked.seed,
      kernels: `${backend} ${version}`,
      items: items.length,
      dimensions,
      judgments: table.count,
      nulls: table.nulls,
      ...figures,
      loss: curve.at(-1)?.train ?? null,
      perDimension,
      out: asked.out,
      warnings,
    });
    return;
  }
  const unread = table.nulls > 0 ? ` (${table.nulls} without a value left out)` : '';
  printLines(
    session.out,
    `${counted(items.length, 'item')} × ${counted(dimensions, 'dimension')} from ${counted(table.count, 'judgment')}${unread}: ${asked.out}`,
    ...(fit ? fitLines(fit) : []),
    ...(fit ? [`${formatFigure(fit.seconds)} s on ${backend} ${version}`] : []),
  );
  printLines(session.err, ...warnings.map((warning) => `warning: ${warning}`));
}
