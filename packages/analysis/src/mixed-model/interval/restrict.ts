import type { Evaluation } from '../fit/minimise.ts';

/** A function of x along the lines x = base + Σ φ · direction, as a function of φ. */
export function restrict(
  evaluate: (x: Float64Array) => Evaluation,
  base: Float64Array,
  directions: readonly Float64Array[],
): (phi: Float64Array) => Evaluation {
  const size = base.length;
  const count = directions.length;
  return (phi) => {
    const x = base.map((value, i) =>
      directions.reduce((sum, direction, k) => sum + phi[k] * direction[i], value),
    );
    const at = evaluate(x);
    return {
      value: at.value,
      slopes() {
        const { gradient, hessian } = at.slopes();
        const inner = new Float64Array(count * count);
        directions.forEach((a, k) => {
          directions.forEach((b, l) => {
            for (let i = 0; i < size; i++) {
              if (a[i] === 0) continue;
              for (let j = 0; j < size; j++) {
                inner[k * count + l] += a[i] * hessian[i * size + j] * b[j];
              }
            }
          });
        });
        return {
          gradient: Float64Array.from(directions, (direction) =>
            direction.reduce((sum, by, i) => sum + by * gradient[i], 0),
          ),
          hessian: inner,
        };
      },
    };
  };
}
