/** Numbers of the laws as `kindred/ordinal-steps@1` lists them. */
const ckl = 0;
const tste = 2;
const gnmds = 3;
const soe = 4;

/** What a law makes of a pair's squared distance s. */
export interface OrdinalLaw {
  /** Whether the law asks for a margin between scores and is no likelihood: GNMDS, SOE. */
  readonly margin: boolean;
  /** Whether what lacks of the margin is squared: SOE. */
  readonly squared: boolean;
  /** −f(s). */
  readonly score: (s: number) => number;
  /** f′(s); 0 where two items coincide under SOE, whose f has no slope there. */
  readonly slope: (s: number) => number;
}

/** The law of that number; `shape` is mu, alpha or the margin. */
export function ordinalLaw(law: number, shape: number): OrdinalLaw {
  switch (law) {
    case ckl:
      return {
        margin: false,
        squared: false,
        score: (s) => -Math.log(shape + s),
        slope: (s) => 1 / (shape + s),
      };
    case tste: {
      const power = (shape + 1) / 2;
      return {
        margin: false,
        squared: false,
        score: (s) => -power * Math.log(1 + s / shape),
        slope: (s) => power / (shape + s),
      };
    }
    case soe:
      return {
        margin: true,
        squared: true,
        score: (s) => -Math.sqrt(s),
        slope: (s) => (s > 0 ? 0.5 / Math.sqrt(s) : 0),
      };
    default:
      return { margin: law === gnmds, squared: false, score: (s) => -s, slope: () => 1 };
  }
}
