import { randomService, type Representation } from '@kindred/core';
import { judged } from '../judged.ts';
import { side } from '../side.ts';

const items = 64;
const dimensions = 6;

/**
 * A model of 64 concepts that knows some better than others for no reason, people's 1,500 judgments and
 * embedding, and eight categories without meaning; `scrambled`: the concepts of one are noise to the
 * model.
 */
export function planted(
  seed: number,
  scrambled: string | null,
): {
  readonly model: Representation;
  readonly people: Representation;
  readonly human: Representation;
  readonly categories: Representation;
} {
  const random = randomService(seed).fork('planted');
  const rows = (make: (item: number, dimension: number) => number) =>
    Array.from({ length: items }, (_, i) =>
      Array.from({ length: dimensions }, (__, d) => make(i, d)),
    );
  const human = rows(() => random.normal());
  const labels = random.shuffle(Array.from({ length: items }, (_, i) => `category ${i % 8}`));
  const noise = Array.from({ length: items }, () => random.float() * 1.2);
  const model = rows((i, d) => {
    const draw = random.normal();
    return labels[i] === scrambled ? draw : human[i][d] + noise[i] * draw;
  });
  const nearness = (i: number, j: number) =>
    human[i].reduce((sum, x, d) => sum + x * human[j][d], 0);
  const judgments = Array.from({ length: 1500 }, () => {
    const shown = random.shuffle(Array.from({ length: items }, (_, i) => i)).slice(0, 3);
    const [a, b, c] = shown;
    const shares = [nearness(b, c), nearness(a, c), nearness(a, b)].map(Math.exp);
    let left = random.float() * shares.reduce((sum, share) => sum + share, 0);
    const odd = shares.findIndex((share) => (left -= share) < 0);
    return [...shown, odd, 1];
  });
  const names = model.map((_, i) => `item ${i}`);
  return {
    model: side(model, 'dot'),
    people: judged('odd-one-out', judgments, names),
    human: side(human, 'dot'),
    categories: { ...side(human), vectors: null, labels },
  };
}
