import { KindredError } from '@kindred/core';

/** Loads a vendor's SDK when it is first used; `PROVIDER_SDK_MISSING` says how to install it. */
export async function importSdk<Sdk>(name: string, load: () => Promise<Sdk>): Promise<Sdk> {
  try {
    return await load();
  } catch (cause) {
    throw new KindredError(
      'PROVIDER_SDK_MISSING',
      `This provider needs the package ${name}: run "npm install ${name}".`,
      { cause },
    );
  }
}
