import { clockService, type Embedder, filesService } from '@kindred/core';
import { dataFolder } from '../data-folder.ts';
import { embeddersPlugin } from '@kindred/embedders';

/** An embedder of the package by name, with checked options; its files are those of the data folder. */
export async function makeEmbedder(name: string, options: object = {}): Promise<Embedder> {
  const component = embeddersPlugin.components.find((one) => one.name === name)!;
  const checked = await component.options['~standard'].validate(options);
  if (checked.issues) throw new Error(checked.issues.map(({ message }) => message).join('; '));
  const create = component.create as (...given: unknown[]) => Embedder | Promise<Embedder>;
  return create(checked.value, clockService, filesService(dataFolder ?? '.'));
}
