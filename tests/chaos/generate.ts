import type { Answer, GeneratedToken } from './answer.ts';
import type { Asked } from './asked.ts';
import { choiceOf, type Choice } from './choice-of.ts';
import { splitTokens } from './split-tokens.ts';

/** An answer with everything filled in, cut where the request says. */
export interface Generated extends Required<Answer> {}

/** What is answered to `asked`: by `given` where there is one, else by the server's own rule. */
export function generate(asked: Asked, given: string | Answer | undefined): Generated {
  const choice = given === undefined ? choiceOf(asked.prompt) : null;
  const answer =
    given === undefined
      ? { text: ownText(asked, choice!) }
      : typeof given === 'string'
        ? { text: given }
        : given;
  const { text, finish } = cut(answer.text, asked);
  const pieces = splitTokens(text);
  const most = asked.maxTokens ?? pieces.length;
  const short = pieces.length > most;
  const kept = pieces.slice(0, most);
  const tokens = answer.tokens ?? (asked.top === null ? [] : score(kept, choice, asked));
  return {
    text: short ? kept.join('') : text,
    tokens,
    finish: answer.finish ?? (short ? 'length' : finish),
    usage: answer.usage ?? {
      input: Math.ceil(asked.prompt.length / 4) + 85 * asked.images.length,
      output: kept.length,
    },
    snapshot: answer.snapshot ?? asked.model,
  };
}

const ownText = (asked: Asked, { options, picked }: Choice): string =>
  asked.base ? ` ${options[picked]}\nQUESTION: What is` : options[picked];

function cut(text: string, { stop }: Asked): { text: string; finish: 'stop' } {
  const ends = stop.map((end) => text.indexOf(end)).filter((at) => at >= 0);
  return { text: ends.length ? text.slice(0, Math.min(...ends)) : text, finish: 'stop' };
}

/** Each token's probability among the options that begin as the text does so far. */
function score(pieces: readonly string[], choice: Choice | null, asked: Asked): GeneratedToken[] {
  const lead = asked.base ? ' ' : '';
  const rivals = (choice?.options ?? []).map((option) => splitTokens(`${lead}${option}`));
  return pieces.map((piece, k) => {
    const alike = rivals.map((rival) => pieces.slice(0, k).every((past, i) => rival[i] === past));
    const next = new Map<string, number>();
    rivals.forEach((rival, option) => {
      if (!alike[option] || rival[k] === undefined) return;
      next.set(rival[k], (next.get(rival[k]) ?? 0) + choice!.probabilities[option]);
    });
    const mass = [...next.values()].reduce((sum, value) => sum + value, 0);
    const inside = next.size ? 0.9 : 0;
    const shares = [...next].map(([token, value]) => [token, (inside * value) / mass] as const);
    if (!next.has(piece)) shares.push([piece, 0.9 - inside || 0.05]);
    shares.push([`${lead}The`, 0.05], ['\n', 0.02], [`${lead}I`, 0.01]);
    const top = shares
      .map(([token, share]) => ({ token, logprob: Math.log(share) }))
      .sort((a, b) => b.logprob - a.logprob);
    const { logprob } = top.find(({ token }) => token === piece)!;
    return { token: piece, logprob, top: top.slice(0, asked.top ?? 0) };
  });
}
