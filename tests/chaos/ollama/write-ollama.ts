import type { Asked } from '../asked.ts';
import type { Generated } from '../generate.ts';

/** The end of a `ChatResponse` and of a `GenerateResponse`. Durations are nanoseconds. */
export const writeOllama = (
  asked: Asked,
  { tokens, finish, usage, snapshot }: Generated,
): object => ({
  model: snapshot,
  created_at: new Date().toISOString(),
  done: true,
  done_reason: finish === 'length' ? 'length' : 'stop',
  total_duration: 5_000_000,
  load_duration: 1_000_000,
  prompt_eval_count: usage.input,
  prompt_eval_duration: 2_000_000,
  eval_count: usage.output,
  eval_duration: 2_000_000,
  ...(asked.top !== null && {
    logprobs: tokens.map(({ token, logprob, top }) => ({
      token,
      logprob,
      bytes: [...Buffer.from(token)],
      ...(asked.top! > 0 && { top_logprobs: top }),
    })),
  }),
});
