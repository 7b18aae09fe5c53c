import { scheme } from 'vega';

const colour = (share: number) => {
  const interpolate = scheme('viridis') as unknown as (share: number) => string;
  return interpolate(share).match(/\d+/g)!.slice(0, 3).map(Number);
};

/** 255 steps of viridis and, last, white for cells without a pair. */
export const rdmPalette: Uint8Array = Uint8Array.from(
  Array.from({ length: 256 }, (_, step) =>
    step === 255 ? [255, 255, 255] : colour(step / 254),
  ).flat(),
);
