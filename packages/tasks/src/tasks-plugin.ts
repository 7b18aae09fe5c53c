import { definePlugin } from '@kindred/core';
import { active } from './sampler/active/active.ts';
import { exhaustive } from './sampler/exhaustive.ts';
import { file } from './sampler/file.ts';
import { random } from './sampler/random.ts';
import { list } from './stimuli/list.ts';
import { things128 } from './stimuli/things-128.ts';
import { things1854 } from './stimuli/things-1854.ts';
import { anchoredTriplet } from './task/anchored-triplet.ts';
import { oddOneOut } from './task/odd-one-out.ts';

/** Stimuli, tasks and samplers that come with kindred. */
export const tasksPlugin = definePlugin({
  name: '@kindred/tasks',
  version: '0.1.0',
  components: [
    things128,
    things1854,
    list,
    anchoredTriplet,
    oddOneOut,
    random,
    active,
    exhaustive,
    file,
  ],
});
