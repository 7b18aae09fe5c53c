import * as tf from '@tensorflow/tfjs-core';

/** What a law of `kindred/ordinal-steps@1` makes of squared distances. */
export interface OrdinalLaw {
  /** Whether the law asks for a margin between scores and is no likelihood: GNMDS, SOE. */
  readonly margin: boolean;
  /** Whether what lacks of the margin is squared: SOE. */
  readonly squared: boolean;
  /** −f(s). */
  readonly score: (s: tf.Tensor2D) => tf.Tensor2D;
  /** f′(s); 0 where two items coincide under SOE, whose f has no slope there. */
  readonly slope: (s: tf.Tensor2D) => tf.Tensor2D;
}

/** The law of that number; `shape` is mu, alpha or the margin. */
export function ordinalLaw(law: number, shape: number): OrdinalLaw {
  const power = (shape + 1) / 2;
  const margin = law === 3 || law === 4;
  switch (law) {
    case 0:
      return {
        margin,
        squared: false,
        score: (s) => tf.neg(tf.log(tf.add(s, shape))),
        slope: (s) => tf.reciprocal(tf.add(s, shape)),
      };
    case 2:
      return {
        margin,
        squared: false,
        score: (s) => tf.mul(tf.log(tf.add(tf.div(s, shape), 1)), -power),
        slope: (s) => tf.div(power, tf.add(s, shape)),
      };
    case 4:
      return {
        margin,
        squared: true,
        score: (s) => tf.neg(tf.sqrt(s)),
        slope: (s) => {
          const apart = tf.greater(s, 0);
          return tf.where(
            apart,
            tf.div(0.5, tf.sqrt(tf.where(apart, s, tf.onesLike(s)))),
            tf.zerosLike(s),
          );
        },
      };
    default:
      return { margin, squared: false, score: (s) => tf.neg(s), slope: (s) => tf.onesLike(s) };
  }
}
