import { basename, dirname } from 'node:path';
import { KindredError } from '@kindred/core';
import { importTransformers } from './import-transformers.ts';
import type { TransformersOptions } from './transformers-options.ts';

type Library = Awaited<ReturnType<typeof importTransformers>>;

/** A language model in memory. */
export interface LoadedModel {
  readonly library: Library;
  readonly tokenizer: Awaited<ReturnType<Library['AutoTokenizer']['from_pretrained']>>;
  readonly model: Awaited<ReturnType<Library['AutoModelForCausalLM']['from_pretrained']>>;
  /** Tokens it can take; null where its configuration does not say. */
  readonly context: number | null;
}

/** The library is told where models lie for all of them at once: they are loaded one after the other. */
let turn: Promise<unknown> = Promise.resolve();

/** `folder` is the model's own, or null for one of the hub. Throws `TRANSFORMERS_MODEL`. */
export function loadModel(
  options: TransformersOptions,
  folder: string | null,
): Promise<LoadedModel> {
  const mine = turn.then(() => load(options, folder));
  turn = mine.catch(() => {});
  return mine;
}

async function load(
  { model: name, download, revision, dtype }: TransformersOptions,
  folder: string | null,
): Promise<LoadedModel> {
  const library = await importTransformers();
  const { env, AutoTokenizer, AutoModelForCausalLM } = library;
  const id = folder === null ? name : basename(folder);
  if (folder !== null) env.localModelPath = dirname(folder);
  env.allowRemoteModels = folder === null && download;
  try {
    const tokenizer = await AutoTokenizer.from_pretrained(id, { revision });
    const model = await AutoModelForCausalLM.from_pretrained(id, {
      revision,
      dtype,
      device: 'cpu',
    });
    return { library, tokenizer, model, context: contextOf(model.config) };
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    const hint =
      folder === null && !download
        ? ' It is no folder here: write "download: true" to fetch it from the hub.'
        : '';
    throw new KindredError(
      'TRANSFORMERS_MODEL',
      `Cannot load the model "${name}": ${why}.${hint}`,
      {
        cause,
      },
    );
  }
}

function contextOf(config: object): number | null {
  const { max_position_embeddings: most, n_positions: older } = config as Record<string, unknown>;
  const found = most ?? older;
  return typeof found === 'number' && found > 0 ? found : null;
}
