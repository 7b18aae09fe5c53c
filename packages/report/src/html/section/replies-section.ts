import type { ResponseSummary, RunRecord } from '@kindred/core';
import { formatFigure } from '../../format/format-figure.ts';
import { formatShare } from '../../format/format-share.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { makeNotes } from '../../markup/make-notes.ts';
import { table } from '../../markup/table.ts';
import type { Section } from './section.ts';
import { unreadReplies } from './unread-replies.ts';

const counted = (record: Readonly<Record<string, number>>) =>
  Object.entries(record)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${formatFigure(count)}`)
    .join(', ') || 'none';

const paid = ({ cost }: ResponseSummary, notes: ReturnType<typeof makeNotes>) =>
  cost.unpriced > 0
    ? notes.dash(`The price of ${cost.unpriced} replies is not known.`)
    : cost.usd.toFixed(2);

/** Replies, what could not be read in them, and whether the place shown mattered. */
export function repliesSection({ responses }: RunRecord): Section | null {
  if (responses.length === 0) return null;
  const notes = makeNotes('replies');
  const reasons = [...new Set(responses.flatMap(({ nulls }) => Object.keys(nulls)))].slice(0, 8);
  const figure = (name: string, group?: string) => ({
    name,
    kind: 'number' as const,
    ...(group !== undefined && { group }),
  });
  const columns = [
    { name: 'Model', kind: 'text' as const },
    figure('Trials'),
    figure('Replies'),
    figure('Judgments'),
    ...reasons.map((reason) => figure(reason, 'Replies without a choice')),
    figure('P(first)', 'Position'),
    figure('95 % interval', 'Position'),
    figure('Order consistency', 'Position'),
    figure('agreement', 'Repeats'),
    figure('95 % of repeats', 'Repeats'),
    { name: 'Failed calls', kind: 'text' as const },
    figure('in', 'Tokens'),
    figure('out', 'Tokens'),
    figure('US dollars'),
    { name: 'Snapshots', kind: 'text' as const },
  ];
  const row = (one: ResponseSummary) => {
    const first = one.firstShare.value;
    const again = one.selfConsistency.value;
    return [
      foreign(one.model),
      formatFigure(one.trials),
      formatFigure(one.replies),
      formatFigure(one.judgments),
      ...reasons.map((reason) => formatFigure(one.nulls[reason] ?? 0)),
      first ? formatShare(first.share) : notes.dash(one.firstShare.reason ?? ''),
      first ? `${formatShare(first.low)} to ${formatShare(first.high)}` : '',
      one.orderConsistency.value === null
        ? notes.dash(one.orderConsistency.reason)
        : formatShare(one.orderConsistency.value),
      again ? formatShare(again.share) : notes.dash(one.selfConsistency.reason ?? ''),
      again ? `${formatShare(again.low)} to ${formatShare(again.high)}` : '',
      counted(one.failures),
      formatFigure(one.usage.inputTokens),
      formatFigure(one.usage.outputTokens),
      paid(one, notes),
      foreign(one.snapshots.join(', ') || '–', 80),
    ];
  };
  const body = html`<p>
      A reply that names no option, or several, is kept and counted as a judgment without a value;
      it is never guessed. P(first) is the share of choices that fell on the option shown first.
      Agreement of repeats is the probability that two answers to one question, shown the same way,
      are the same.
    </p>
    ${table('Replies of each model', columns, responses.map(row))} ${notes.list()}
    ${unreadReplies(responses)}`;
  return { id: 'replies', title: 'Replies', body };
}
