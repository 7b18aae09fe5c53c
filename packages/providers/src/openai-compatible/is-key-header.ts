/** Names of headers that carry keys: `Authorization`, `X-Api-Key`, `Cookie`, `X-Auth-Token`. */
const names = /authorization|cookie|secret|password|(^|[-_])(api)?(key|token|auth)([-_]|$)|apikey/i;
/** Values that are keys by their look: `Bearer …`, `sk-…`. */
const values = /^\s*(bearer|basic)\s|^\s*(sk|pk|hf|xai|gsk)[-_]/i;

/** Whether a header would put a key into an experiment file, and with it into a plan and a report. */
export function isKeyHeader(name: string, value: string): boolean {
  return names.test(name) || values.test(value);
}
