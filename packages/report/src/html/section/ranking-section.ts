import type { RunRecord } from '@kindred/core';
import { renderChart } from '../../chart/render-chart.ts';
import { scoreChart } from '../../chart/score-chart.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { scroll } from '../../markup/scroll.ts';
import { scoreGroups } from './score-group.ts';
import type { ScoreGroup } from './score-group.ts';
import { scoreTable } from './score-table.ts';
import type { Section } from './section.ts';
import { whyUndefined } from './why-undefined.ts';

const wordsOf = ({ basis, embedder }: ScoreGroup): string => {
  if (basis === 'judgments') return 'embeddings learnt from judgments';
  return embedder === null ? 'features taken as they are' : 'features turned by what was learnt';
};

const plot = async (scores: ScoreGroup['scores'], name: string) => {
  const why = whyUndefined(scores);
  if (why !== null) {
    return html`<p>There is no plot, as no model has a score here: ${foreign(why, 2000)}.</p>`;
  }
  const chart = scoreChart(scores, `Plot of ${name}; the table below has the figures`);
  return html`<figure>${scroll(await renderChart(chart), `Plot of ${name}`)}</figure>`;
};

const ranking = async (group: ScoreGroup, at: number) => {
  const { reference, metric, variant, basis, embedder, direction, scores } = group;
  const words = wordsOf(group);
  const name = `${metric} against ${reference}, ${words}${embedder === null ? '' : ` (${embedder})`}`;
  return html`<article>
    <h3>
      ${foreign(metric)} against
      ${foreign(reference)}${basis === 'embedding' && (embedder === null ? ', features as they are' : ', features turned')}
    </h3>
    <p class="soft">
      ${foreign(variant, 400)}; ${words}${embedder !== null && html` by ${foreign(embedder)}`};
      ${direction === 'larger-closer' ? 'larger is closer' : 'smaller is closer'}.
    </p>
    ${await plot(scores, name)} ${scoreTable(scores, name, `scores-${at + 1}`)}
  </article>`;
};

/** Rankings of the models, one for each reference, metric and basis. */
export async function rankingSection({ scores }: RunRecord): Promise<Section | null> {
  if (scores.length === 0) return null;
  const articles = await Promise.all(scoreGroups(scores).map(ranking));
  const body = html`<p>
      Models are listed by score; which of two is closer is told under Differences between models.
      Corrected = (score − mean of the item null) / (upper procedure ceiling − mean of its null); it
      is not clipped.
    </p>
    <p class="key">
      <span><i class="dot"></i> score</span>
      <span><i class="thick"></i> interval, these concepts</span>
      <span><i class="thin"></i> interval, new concepts</span>
      <span><i class="band null"></i> item null, 95 %</span>
      <span><i class="band responder"></i> responder null, 95 %</span>
      <span><i class="band ceiling"></i> procedure ceiling</span>
    </p>
    ${articles}`;
  return { id: 'ranking', title: 'Alignment', body };
}
