import type { FaultName } from '../fault.ts';
import type { ErrorWriter } from '../wire.ts';

const words: Partial<Record<FaultName, readonly [status: number, message: string]>> = {
  'rate-limit': [429, 'too many requests'],
  'error-500': [500, 'llama runner process has terminated: exit status 2'],
  'error-502': [502, 'upstream failed'],
  'error-503': [503, 'server busy, please try again.  maximum pending requests exceeded'],
  'error-529': [529, 'overloaded'],
  quota: [402, 'this account has no credit left'],
  auth: [401, 'unauthorized'],
  'context-length': [400, 'the input length exceeds the context length'],
  'bad-request': [400, 'invalid options: temperature'],
};

/** Errors as the ollama package reads them: `{ error: text }`, and no header. */
export const ollamaErrors: ErrorWriter = (fault, _, message) => {
  const [status, text] = words[fault] ?? words['bad-request']!;
  return { status, body: { error: message ?? text } };
};
