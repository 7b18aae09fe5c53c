import type { RunRecord } from '@kindred/core';
import { formatFigure } from '../../format/format-figure.ts';
import { clipText } from '../../format/clip-text.ts';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { table } from '../../markup/table.ts';
import type { Section } from './section.ts';
import { useWords } from './use-words.ts';

const mostWords = 200;

/** What was asked and of whom; null where a table was read instead. */
export function askedSection({ plan, stimuli, examplePrompt }: RunRecord): Section | null {
  const { design } = plan;
  if (design === null) return null;
  const counts = new Map<string, number>();
  for (const { category = 'no category' } of stimuli) {
    counts.set(category, (counts.get(category) ?? 0) + 1);
  }
  const categories = [...counts].map(([name, count]) => `${name} ${count}`).join(' · ');
  const words = stimuli.slice(0, mostWords).map(({ word }) => word);
  const more = stimuli.length - words.length;
  const names = [...new Set(plan.models.flatMap(({ ingredients }) => Object.keys(ingredients)))];
  const isNumber = (name: string) =>
    plan.models.some(({ ingredients }) => typeof ingredients[name] === 'number');
  const columns = [
    { name: 'Model', kind: 'text' as const },
    { name: 'Respondent', kind: 'text' as const },
    { name: 'Trials', kind: 'number' as const },
    { name: 'Repeats', kind: 'number' as const },
    { name: 'Cannot answer', kind: 'number' as const },
    ...names.map((name) => ({
      name: clipText(name, 60),
      kind: isNumber(name) ? ('number' as const) : ('text' as const),
    })),
  ];
  const rows = plan.models.map((model) => [
    foreign(model.id),
    foreign(useWords(model), 160),
    model.basis === 'judgments' ? formatFigure(model.trials) : 'features as they are',
    formatFigure(model.repeats),
    formatFigure(model.missing.length),
    ...names.map((name) => {
      const value = model.ingredients[name] ?? null;
      return typeof value === 'number' ? formatFigure(value) : foreign(String(value ?? '–'), 60);
    }),
  ]);
  const unable = plan.models.filter(({ missing }) => missing.length > 0);
  const body = html`<dl class="facts">
      <dt>Stimuli</dt>
      <dd>
        ${formatFigure(stimuli.length)} concepts from ${foreign(useWords(design.stimuli))}:
        ${clipText(categories, 1000)}
      </dd>
      <dt>Task</dt>
      <dd>${foreign(useWords(design.task), 600)}</dd>
      <dt>Trials</dt>
      <dd>
        ${formatFigure(design.trials.count)} for each respondent, drawn by
        ${foreign(useWords(design.trials), 600)}; the count: ${design.trials.formula}
      </dd>
    </dl>
    ${
      examplePrompt === null
        ? html`<p class="soft">Nobody was asked in words, so there is no prompt to show.</p>`
        : html`<figure>
            <figcaption>One prompt as a language model saw it</figcaption>
            <pre dir="auto" tabindex="0" role="region" aria-label="Prompt">
${clipText(examplePrompt, 4000)}</pre>
          </figure>`
    }
    ${table('Models, and the ingredients given for them', columns, rows)}
    ${
      unable.length > 0 &&
      html`<details>
        <summary>Concepts a model cannot answer about</summary>
        <ul>
          ${unable.map(
            ({ id, missing }) =>
              html`<li>
                ${foreign(id)}:
                ${missing.slice(0, 100).map((one) => html`${foreign(one.id)} (${one.reason}); `)}
                ${missing.length > 100 && html`and ${missing.length - 100} more`}
              </li>`,
          )}
        </ul>
      </details>`
    }
    <details>
      <summary>The concepts</summary>
      <p>
        ${words.map((word, at) => html`${at > 0 && ', '}${foreign(word)}`)}${more > 0 && ` and ${formatFigure(more)} more`}
      </p>
    </details>`;
  return { id: 'asked', title: 'What was asked, and of whom', body };
}
