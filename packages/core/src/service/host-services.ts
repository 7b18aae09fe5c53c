import type { HostServices } from '../contract/host-services.ts';
import type { Log } from '../contract/log.ts';
import { clockService } from './clock-service.ts';
import { filesService } from './files/files-service.ts';
import { watch } from './http/watch.ts';
import { httpService } from './http/http-service.ts';
import { logService } from './log-service.ts';
import { maskSecrets } from './mask-secrets.ts';
import { picturesService } from './pictures/pictures-service.ts';
import { readPicture } from './pictures/read-picture.ts';
import { randomService } from './random/random-service.ts';
import { resolveEnv } from './resolve-env.ts';
import { secretsService } from './secrets-service.ts';

/** The real services of one run: the network, the machine's clock, files, the environment. */
export function hostServices(options: {
  readonly seed: number;
  readonly sink: (level: keyof Log, message: string) => void;
  readonly signal: AbortSignal;
}): HostServices {
  const { signal } = options;
  const http = httpService({ signal });
  return {
    http,
    clock: clockService,
    log: logService(options.sink),
    random: randomService(options.seed),
    files: (folder) => filesService(folder, { http, signal }),
    pictures: (folder) => picturesService(folder, { http, signal }),
    readPicture: (image) => readPicture(image, { http, signal }),
    secrets: secretsService,
    resolveEnv,
    watch,
    mask: maskSecrets,
  };
}
