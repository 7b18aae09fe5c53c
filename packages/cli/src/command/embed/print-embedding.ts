import type { Embedding, JudgmentTable } from '@kindred/core';
import { formatFigure } from '../../terminal/format-figure.ts';
import { printJson } from '../../terminal/print-json.ts';
import { printLines } from '../../terminal/print-lines.ts';
import type { Session } from '../../terminal/session.ts';

/** What was fitted, how well it predicts judgments it never saw, and where it is. */
export function printEmbedding(
  session: Session,
  asked: { readonly use: string; readonly out: string; readonly seed: number; readonly n?: number },
  table: JudgmentTable,
  embedding: Embedding,
): void {
  const { fit, items, dimensions } = embedding;
  const absent = asked.n === undefined ? 0 : asked.n - items.length;
  const warnings = [...embedding.warnings];
  if (absent > 0)
    warnings.push(`${absent} of ${asked.n} items occur in no judgment: no rows for them.`);
  if (session.json) {
    printJson(session.out, {
      embedder: asked.use,
      seed: asked.seed,
      items: items.length,
      dimensions,
      judgments: table.count,
      nulls: table.nulls,
      law: fit?.law ?? null,
      loss: fit?.curve.at(-1)?.train ?? null,
      validation: fit?.validation ?? null,
      test: fit?.test ?? null,
      stopped: fit?.stopped ?? null,
      steps: fit?.steps ?? null,
      seconds: fit?.seconds ?? null,
      out: asked.out,
      warnings,
    });
    return;
  }
  const unread = table.nulls > 0 ? ` (${table.nulls} without a value left out)` : '';
  printLines(
    session.out,
    `${items.length} items × ${dimensions} dimensions from ${table.count} judgments${unread}: ${asked.out}`,
  );
  for (const [name, held] of [
    ['validation', fit?.validation],
    ['test', fit?.test],
  ] as const) {
    if (!held) continue;
    const { judgments, accuracy, crossEntropy } = held;
    const figures = `accuracy ${formatFigure(accuracy)}, cross-entropy ${formatFigure(crossEntropy)}`;
    printLines(session.out, `${name}: ${figures} on ${judgments} judgments`);
  }
  if (fit) printLines(session.out, `stopped by ${fit.stopped} after ${fit.steps} steps`);
  printLines(session.err, ...warnings.map((warning) => `warning: ${warning}`));
}
