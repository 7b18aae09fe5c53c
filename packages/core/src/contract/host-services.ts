import type { Clock } from './clock.ts';
import type { Files } from './files.ts';
import type { Http } from './http.ts';
import type { ImageSource } from './image-source.ts';
import type { Json } from './json.ts';
import type { Log } from './log.ts';
import type { Pictures } from './pictures.ts';
import type { Random } from './random.ts';
import type { SeenResponse } from './seen-response.ts';
import type { Secrets } from './secrets.ts';

/** The services a host hands out; those that depend on the component are made for each. */
export interface HostServices {
  readonly http: Http;
  readonly clock: Clock;
  readonly log: Log;
  /** The run's root; each component gets the fork `kind/id`. */
  readonly random: Random;
  /** `folder` is that of the file that wrote the component's line. */
  files(folder: string): Files;
  /** Likewise. */
  pictures(folder: string): Pictures;
  /** A picture's encoded bytes; a row is composed. Throws `PICTURE_CHANGED` where it is another by now. */
  readPicture(this: void, image: ImageSource): Promise<Uint8Array>;
  /** Yields only the names given. */
  secrets(names: readonly string[]): Secrets;
  /**
   * Replaces `${env:NAME}` in every string. Throws `ENV_MISSING`, and `ENV_IS_SECRET` for a name
   * listed in `secrets`.
   */
  resolveEnv(value: Json, secrets: readonly string[]): Json;
  /**
   * Runs a call and tells of every HTTP response that `http` got on its behalf, however deep inside an
   * SDK: rate limits are read from them, and errors of SDKs explained by them.
   */
  watch<T>(
    this: void,
    call: () => Promise<T>,
    onResponse: (seen: SeenResponse) => void,
  ): Promise<T>;
  /** The text with every secret that was read so far hidden. */
  mask(this: void, text: string): string;
}
