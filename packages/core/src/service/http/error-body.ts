/** What a vendor's error body says: codes to tell errors apart by, a message, a wait in ms. */
export interface ErrorBody {
  readonly codes: readonly string[];
  readonly message: string;
  readonly wait?: number;
}

/**
 * Reads the error bodies of OpenAI (`error.code`, `error.type`, Azure's `innererror.code`), Anthropic
 * (`error.type`), Google (`error.status`, `error.details` with `RetryInfo` and `QuotaFailure`, also in a
 * list), ollama and llama.cpp (`error` as text or object), OpenRouter (`error.code` a number); any other
 * text is its own message.
 */
export function errorBody(body: string): ErrorBody {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body);
  } catch {
    // A page of a proxy: its tags say nothing.
    return { codes: [], message: body.replaceAll(/<(script|style)[\s\S]*?<\/\1>|<[^>]*>/gi, ' ') };
  }
  const whole = objectOf(Array.isArray(parsed) ? (parsed[0] as unknown) : parsed);
  const found = whole['error'] ?? whole;
  if (typeof found === 'string') return { codes: [], message: found };
  const error = objectOf(found);
  const details = Array.isArray(error['details']) ? error['details'].map(objectOf) : [];
  const wait = details.map(retryDelay).find((delay) => delay !== undefined);
  const codes = [
    error['code'],
    error['type'],
    error['status'],
    objectOf(error['innererror'])['code'],
    ...details.flatMap(quotas),
  ];
  return {
    codes: codes.filter((code) => typeof code === 'string'),
    message: typeof error['message'] === 'string' ? error['message'] : body,
    ...(wait !== undefined && { wait }),
  };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** google.rpc.RetryInfo: `retryDelay: "12.5s"`. */
function retryDelay(detail: Readonly<Record<string, unknown>>): number | undefined {
  const { retryDelay: delay } = detail;
  const match = typeof delay === 'string' ? /^(\d{1,9}(?:\.\d+)?)s$/.exec(delay) : null;
  return match ? Number(match[1]) * 1000 : undefined;
}

/** google.rpc.QuotaFailure: the ids of the quotas that are used up. */
function quotas(detail: Readonly<Record<string, unknown>>): unknown[] {
  const { violations } = detail;
  return Array.isArray(violations) ? violations.map((one) => objectOf(one)['quotaId']) : [];
}
