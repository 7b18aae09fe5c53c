import type { Stimulus } from '../contract/stimulus.ts';

const words = 'lion,sea urchin,car,bat,baseball bat,apple,hammer,violin,cactus,boat,chair,cloud';

/** Twelve concepts with what trips a careless component: two words, one name inside another. */
export const sampleStimuli: readonly Stimulus[] = words.split(',').map((word, k) => ({
  id: word.replace(' ', '_'),
  word,
  definition: `a thing called ${word}`,
  category: ['animal', 'thing', 'plant'][k % 3],
}));
