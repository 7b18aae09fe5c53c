import type { ProgramBody } from './program-body.ts';
import type { Device } from './device.ts';
import type { Program } from './program.ts';
import type { ProgramSettings } from './program-settings.ts';

/**
 * A program that may be given what it gave: compiled twice, the two take turns, so that none reads
 * the memory it writes.
 */
export function alternate(
  device: Device,
  name: string,
  body: ProgramBody,
  settings: ProgramSettings,
): Program {
  const pair = [0, 1].map((turn) => device.program(`${name}/${turn}`, body, settings));
  let turn = 0;
  return (...args) => pair[(turn ^= 1)](...args);
}
