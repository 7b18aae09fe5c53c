import { definePlugin } from '@kindred/core';
import { anthropic } from './anthropic/anthropic.ts';
import { features } from './features/features.ts';
import { google } from './google/google.ts';
import { ollama } from './ollama/ollama.ts';
import { openai } from './openai/openai.ts';
import { openaiCompatible } from './openai-compatible/openai-compatible.ts';
import { replay } from './replay/replay.ts';
import { simulated } from './simulated/simulated.ts';
import { wordVectors } from './word-vectors/word-vectors.ts';
import { wordnet } from './wordnet/wordnet.ts';

/** Respondents that come with kindred. */
export const providersPlugin = definePlugin({
  name: '@kindred/providers',
  version: '0.1.0',
  components: [
    openai,
    anthropic,
    google,
    ollama,
    openaiCompatible,
    features,
    replay,
    simulated,
    wordVectors,
    wordnet,
  ],
});
