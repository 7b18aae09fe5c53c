import {
  contentHash,
  defineIngredients,
  Files,
  KindredError,
  Log,
  Secrets,
  z,
} from '@kindred/core';
import type { IngredientSource } from '@kindred/core';
import { configAddress, type ConfigAddress } from './config-address.ts';
import { configColumns } from './config-columns.ts';
import { configIngredients } from './config-ingredients.ts';
import { largestConfig, readConfig } from './read-config.ts';

/** What a hub calls the state of a repository that it served. */
const commit = 'x-repo-commit';
const hubName = /^[\w.-]+\/[\w.-]+$/;
const notAnAddress =
  'It must be a path to a config.json, the address of one, or a repository as owner/name or owner/name@revision';

/** Ingredients from the `config.json` of models on the Hugging Face hub, or of files in its manner. */
export const configJson = defineIngredients({
  name: 'config-json',
  summary: 'Ingredients from a model’s Hugging Face config.json, by path, address or repository.',
  options: z.strictObject({
    configs: z
      .record(
        z.string(),
        z
          .string()
          .min(1)
          .max(1000)
          .refine((text) => configAddress(text, 'https://hub.test') !== null, notAnAddress)
          .nullable(),
      )
      .default({})
      .describe(
        'By model id: a path relative to this YAML file, an address, or a repository as owner/name or owner/name@revision; null: it has none.',
      ),
    others: z
      .enum(['model', 'none'])
      .default('model')
      .describe(
        'Models not in configs. model: the repository is what their provider’s option model says, where that has the form owner/name; none: they are left alone.',
      ),
    baseUrl: z
      .url({ protocol: /^https?$/ })
      .default('https://huggingface.co')
      .describe('Address of the hub, or of a mirror of it.'),
    keyEnv: z
      .string()
      .regex(
        /^[A-Za-z_][A-Za-z0-9_]{0,99}$/,
        'It must be the name of an environment variable that holds the token, never the token itself',
      )
      .optional()
      .describe(
        'Name of the environment variable with a token of the hub, for models whose licence must be accepted there.',
      ),
  }),
  secretsOf: ({ keyEnv }) => (keyEnv === undefined ? [] : [keyEnv]),
  needs: [Files, Log, Secrets],
  async create({ configs, others, baseUrl, keyEnv }, files, log, secrets) {
    const origins = new Map<string, IngredientSource.Origin>();
    const addressOf = (id: string, options: unknown): ConfigAddress | null => {
      if (Object.hasOwn(configs, id)) {
        return configs[id] === null ? null : configAddress(configs[id], baseUrl);
      }
      const { model } = (options ?? {}) as { model?: unknown };
      if (others === 'none' || typeof model !== 'string' || !hubName.test(model)) return null;
      return configAddress(model, baseUrl);
    };
    async function load(address: ConfigAddress) {
      if ('path' in address) {
        const bytes = await files.read(address.path, { maxBytes: largestConfig });
        return { bytes, source: address.path };
      }
      const { url, revision } = address;
      const own = new URL(url).origin === new URL(baseUrl).origin;
      const { bytes, headers } = await files
        .download({
          url,
          maxBytes: largestConfig,
          headers: [commit],
          ...(keyEnv !== undefined && own && { bearer: secrets.read(keyEnv) }),
        })
        .catch((cause: unknown) => {
          if (!KindredError.is(cause)) throw cause;
          const advice = `Where its licence must be accepted, accept it and name a token by keyEnv; or give a path or null in configs.`;
          throw new KindredError('CONFIG_DOWNLOAD', `${cause.message} ${advice}`, { cause });
        });
      const state = headers[commit] ?? revision;
      return { bytes, source: state === null ? url : `${url} at revision ${state}` };
    }
    // A file that is not there, or is no configuration, is told before anybody is asked.
    for (const text of Object.values(configs)) {
      const address = text === null ? null : configAddress(text, baseUrl);
      if (address && 'path' in address) readConfig((await load(address)).bytes, address.path);
    }
    return {
      columns: configColumns,
      models: Object.keys(configs),
      origin: (model) => origins.get(model) ?? null,
      async read({ id, options }) {
        const address = addressOf(id, options);
        if (address === null) return {};
        const { bytes, source } = await load(address);
        const { ingredients, notes } = configIngredients(readConfig(bytes, source));
        const sha256 = contentHash(bytes);
        origins.set(id, { provenance: { source, sha256 }, notes });
        log.info(`Ingredients of "${id}" are from ${source}, sha256 ${sha256}.`);
        return ingredients;
      },
    };
  },
});
