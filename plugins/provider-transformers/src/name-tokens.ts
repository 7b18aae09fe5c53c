type Encode = (text: string) => readonly number[];

/**
 * The ways a name may start a reply after `prompt`, as token sequences: as it is or capitalised, with
 * or without a space before it. Each is what the tokenizer makes of prompt and name together.
 */
export function nameTokens(prompt: string, name: string, encode: Encode): (readonly number[])[] {
  const start = encode(prompt);
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  const found = new Map<string, readonly number[]>();
  for (const text of [name, ` ${name}`, capital, ` ${capital}`]) {
    const whole = encode(prompt + text);
    const joined = whole.length > start.length && start.every((id, k) => whole[k] === id);
    const tokens = joined ? whole.slice(start.length) : encode(text);
    if (tokens.length > 0) found.set(tokens.join(' '), tokens);
  }
  return [...found.values()];
}
