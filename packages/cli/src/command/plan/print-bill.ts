import { counted } from '@kindred/core';
import type { PlanModel } from '@kindred/core';
import { printLines } from '../../terminal/print-lines.ts';
import { printTable } from '../../terminal/print-table.ts';
import type { Stream } from '../../terminal/session.ts';

type Line = Pick<PlanModel, 'id' | 'price' | 'delivery' | 'bill'>;
type Billed = Line & { readonly bill: NonNullable<PlanModel['bill']> };

/** What is still to buy of each language model: calls, tokens, dollars and hours, and how they are known. */
export function printBill(out: Stream, models: readonly Line[]): void {
  const billed = models.filter((model): model is Billed => model.bill !== null);
  if (billed.length === 0) return;
  const sum = (of: (model: Billed) => number) =>
    billed.reduce((total, model) => total + of(model), 0);
  const dollars = billed.every(({ bill }) => bill.usd !== null)
    ? sum(({ bill }) => bill.usd ?? 0)
    : null;
  printLines(out, '');
  printTable(
    out,
    ['to buy', 'calls', 'tokens in', 'tokens out', 'US dollars', 'hours'],
    [
      ...billed.map(({ id, bill }) => row(id, bill, bill.usd, bill.hours)),
      ...(billed.length > 1
        ? [
            row(
              'together',
              {
                calls: sum(({ bill }) => bill.calls),
                tokens: {
                  input: sum(({ bill }) => bill.tokens.input),
                  output: sum(({ bill }) => bill.tokens.output),
                },
              },
              dollars,
              undefined,
            ),
          ]
        : []),
    ],
  );
  printLines(
    out,
    '',
    ...grounds(billed, 'tokens', ({ bill }) => bill.counted),
    ...grounds(billed, 'price', priceGround),
    ...grounds(billed, 'hours', ({ bill }) => bill.rate),
    ...grounds(
      billed.filter(({ bill }) => bill.most),
      'at most',
      mostInWords,
    ),
  );
}

function row(
  name: string,
  { calls, tokens }: Pick<Billed['bill'], 'calls' | 'tokens'>,
  usd: number | null,
  hours: number | null | undefined,
): (string | number)[] {
  return [
    name,
    calls,
    tokens.input,
    tokens.output,
    usd === null ? 'unknown' : usd.toFixed(usd > 0 && usd < 1 ? 4 : 2),
    hours === undefined ? '' : hours === null ? 'unknown' : hours.toFixed(2),
  ];
}

function mostInWords({ bill }: Billed): string {
  const { calls, usd, hours } = bill.most!;
  const dollars = usd === null ? 'dollars unknown' : `${usd.toFixed(2)} US dollars`;
  const time = hours === null ? '' : `, ${hours.toFixed(2)} hours`;
  return `${counted(calls, 'call')}, ${dollars}${time}: later rounds are as the answers decide`;
}

function priceGround({ price, delivery }: Billed): string {
  if (price === null) return 'not known: write "price: { input, output }" on the model';
  const half = delivery === 'batch' ? `, × ${price.batch ?? 1} by batch` : '';
  return `${price.input} in, ${price.output} out a million tokens${half} (${price.source})`;
}

/** One line for each ground that differs, with the models it holds for. */
function grounds(billed: readonly Billed[], what: string, of: (model: Billed) => string): string[] {
  return [...Map.groupBy(billed, of)].map(([ground, models]) => {
    const whom =
      models.length === billed.length ? '' : ` (${models.map(({ id }) => id).join(', ')})`;
    return `${what.padEnd(11)} ${ground}${whom}`;
  });
}
