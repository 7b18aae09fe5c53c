import type { Distribution } from '@kindred/core';

type Token = Distribution['tokens'][number];

/** Case, and the blanks and marks that may stand before a name, say nothing of which name it is. */
const fold = (text: string, first: boolean) =>
  first ? text.toLowerCase().replace(/^[\s"'“‘*_`]+/, '') : text.toLowerCase();

/**
 * Probabilities of starting to say each option, from one reply's tokens with their alternatives. Along the
 * reply that was generated, an alternative that leaves one option possible gives it its probability; one that
 * fits several is followed only where it was generated; the rest is outside. Undefined where no token
 * starts any option, or where the reply was cut off (not `ended`) before it told them apart.
 */
export function scoreOptions(
  tokens: readonly Token[],
  options: readonly string[],
  ended: boolean,
): Distribution['options'] | undefined {
  const names = options.map((name) => name.toLowerCase());
  const mass = options.map(() => 0);
  let said = '';
  let reached = 1;
  let decided = false;
  for (const { token, logprob, top } of tokens) {
    const chosen = { token, logprob };
    const others = top.filter((one) => one.token !== token);
    let undecided = false;
    for (const one of [...others, chosen]) {
      const text = said + fold(one.token, said === '');
      const share = reached * Math.exp(one.logprob);
      if (text === '') {
        if (one === chosen) undecided = true;
        continue;
      }
      const fits = candidates(text, names);
      if (fits.length === 1) mass[fits[0]] += share;
      else if (fits.length > 1 && one === chosen) undecided = true;
    }
    if (!undecided) {
      decided = true;
      break;
    }
    said += fold(token, said === '');
    reached *= Math.exp(logprob);
  }
  // Vendors give no token for a reply's end: what was said by then is all it says.
  const whole = names.indexOf(said.trimEnd());
  if (!decided && said !== '') {
    if (ended && whole >= 0) mass[whole] += reached;
    else if (!ended) return undefined;
  }
  const inside = mass.reduce((sum, share) => sum + share, 0);
  if (inside === 0) return undefined;
  // Rounded log probabilities may sum to a little more than 1.
  const scale = inside > 1 ? 1 / inside : 1;
  return {
    normalisation: 'prefix',
    logprobs: mass.map((share) => Math.min(0, Math.log(share * scale))),
    outside: Math.max(0, 1 - inside * scale),
  };
}

/** Options that a text may be the start of; where it goes beyond names, the longest it began with. */
function candidates(text: string, names: readonly string[]): number[] {
  const open = names.flatMap((name, k) => (name.startsWith(text) ? [k] : []));
  if (open.length > 0) return open;
  const past = names.flatMap((name, k) =>
    text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length)) ? [k] : [],
  );
  const longest = Math.max(...past.map((k) => names[k].length));
  return past.filter((k) => names[k].length === longest);
}
