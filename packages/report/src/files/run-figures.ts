import type { RunRecord } from '@kindred/core';
import type { Chart } from '../chart/chart.ts';
import { curveChart } from '../chart/curve-chart.ts';
import { mapChart } from '../chart/map-chart.ts';
import { profileChart } from '../chart/profile-chart.ts';
import { rdmChart } from '../chart/rdm-chart.ts';
import { resultChart } from '../chart/result-chart.ts';
import { scoreChart } from '../chart/score-chart.ts';
import { boundFigure } from '../figure/bound-figure.ts';
import { categoryNames } from '../figure/category-names.ts';
import { ingredientCharts } from '../figure/ingredient-charts.ts';
import { mapMarks } from '../figure/map-marks.ts';
import { mapMethods } from '../figure/map-methods.ts';
import { profileGroups } from '../figure/profile-groups.ts';
import { rdmPicture } from '../figure/rdm-picture.ts';
import { runMatrices } from '../figure/run-matrices.ts';
import { withinBudget } from '../figure/within-budget.ts';
import { scoreGroups } from '../html/section/score-group.ts';
import { whyUndefined } from '../html/section/why-undefined.ts';

interface Figure {
  readonly name: string;
  readonly caption: string;
  /** A text says why there is nothing to draw. `picture` is SVG made otherwise than from the spec. */
  readonly draw: () => (Chart & { readonly picture?: string }) | string;
}

const rankingKey =
  'Dot: score; thick line: 95 % interval for these concepts; thin line: for new concepts; pale band: item null, 95 %; dark band: responder null, 95 %; green: procedure ceiling.';

/** Every figure of a run, the dearest last; each is drawn when asked for. */
export function runFigures(run: RunRecord): Figure[] {
  const categories = categoryNames(run.stimuli);
  const outcomes = Map.groupBy(run.analyses, ({ outcome }) => outcome);
  return [
    ...scoreGroups(run.scores).map(({ metric, reference, embedder, scores }): Figure => {
      const by = embedder ?? 'features';
      const caption = `Ranking by ${metric} against ${reference}, ${by}. ${rankingKey}`;
      return {
        name: `ranking--${metric}--${reference}--${by}`,
        caption,
        draw: () => {
          const why = whyUndefined(scores);
          return why === null ? scoreChart(scores, caption) : `no score is defined: ${why}`;
        },
      };
    }),
    ...profileGroups(run).map((group): Figure => {
      const { metric, reference, embedder, name } = group;
      const by = embedder ?? 'features';
      return {
        name: `profile--${metric}--${reference}--${by}--${name}`,
        caption: `${name}: ${metric} against ${reference}, ${by}`,
        draw: () => profileChart(group),
      };
    }),
    ...run.analyses.flatMap(({ id, outcome, result: { figures = [] } }) =>
      figures.map((one): Figure => {
        const { caption, name } = one;
        const draw = () => ({
          ...resultChart(boundFigure(one, run.plan.seed)),
          rows: resultChart(one).rows,
        });
        return { name: `analysis--${id}--${outcome}--${name}`, caption, draw };
      }),
    ),
    ...run.details.flatMap(({ model, reference, embedder, metric, table: { figures = [] } }) =>
      figures.map((one): Figure => {
        const draw = () => ({
          ...resultChart(boundFigure(one, run.plan.seed)),
          rows: resultChart(one).rows,
        });
        const name = `part--${metric}--${reference}--${embedder ?? 'features'}--${model}--${one.name}`;
        return { name, caption: `${model}, ${metric} against ${reference}: ${one.caption}`, draw };
      }),
    ),
    ...[...outcomes.values()].flatMap(([{ frame, outcome }]) =>
      ingredientCharts(frame, outcome, run.plan.seed).charts.map(({ name, chart }): Figure => ({
        name: `ingredient--${outcome}--${name}`,
        caption: chart.label,
        draw: () => chart,
      })),
    ),
    ...run.embeddings.flatMap(({ model, embedder, embedding: { fit } }): Figure[] => {
      if (fit === null || fit.curve.length < 2) return [];
      const caption = `Learning curve of ${model}, ${embedder}`;
      const draw = () => curveChart(fit.curve, caption);
      return [{ name: `curve--${model}--${embedder}`, caption, draw }];
    }),
    ...runMatrices(run).map(({ name, detail, cells }): Figure => {
      const caption = `Dissimilarity matrix of ${name}, ${detail}`;
      const draw = () => {
        const made = cells();
        return { ...rdmChart(made, caption), picture: rdmPicture(made, caption).text };
      };
      return { name: `rdm--${name}--${detail}`, caption, draw };
    }),
    ...mapMethods.flatMap((method) =>
      withinBudget(run.embeddings, method).map(({ model, embedder, embedding }): Figure => {
        const by = embedder ?? 'features';
        const draw = () => {
          const map = mapMarks(embedding, run, method);
          return map
            ? mapChart(map.marks, categories, `${method} map by ${model}, ${map.note}`)
            : 'there is nothing to draw';
        };
        const caption = `Map (${method}) of concepts by ${model}, ${by}`;
        return { name: `map--${method}--${model}--${by}`, caption, draw };
      }),
    ),
  ];
}
