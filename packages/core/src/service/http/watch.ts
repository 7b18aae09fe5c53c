import type { HostServices } from '../../contract/host-services.ts';
import { watcher } from './watcher.ts';

/** Runs a call and tells of every response the network service got on its behalf. */
export const watch: HostServices['watch'] = (call, onResponse) => watcher.run(onResponse, call);
