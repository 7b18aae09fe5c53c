/**
 * Warns of a fit that predicts choices it never saw no better than guessing does. `loss`: validation
 * cross-entropy in nats, null without validation; `options` a trial; `advice` completes the sentence.
 */
export function chanceWarning(loss: number | null, options: number, advice: string): string[] {
  const chance = Math.log(options);
  if (loss === null || loss < chance) return [];
  return [
    `Validation cross-entropy is ${loss.toFixed(4)}, no better than guessing (${chance.toFixed(4)}): ` +
      advice,
  ];
}
