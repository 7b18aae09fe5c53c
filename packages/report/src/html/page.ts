import { createHash } from 'node:crypto';
import type { ImageSource, RunRecord, z } from '@kindred/core';
import { clipText } from '../format/clip-text.ts';
import { formatFigure } from '../format/format-figure.ts';
import { foreign } from '../markup/foreign.ts';
import { html } from '../markup/html.ts';
import { Markup } from '../markup/markup.ts';
import { pageOptions } from './page-options.ts';
import { analysesSection } from './section/analyses-section.ts';
import { askedSection } from './section/asked-section.ts';
import { besideSection } from './section/beside-section.ts';
import { comparisonsSection } from './section/comparisons-section.ts';
import { detailsSection } from './section/details-section.ts';
import { dimensionsSection } from './section/dimensions-section.ts';
import { fitsSection } from './section/fits-section.ts';
import { ingredientsSection } from './section/ingredients-section.ts';
import { mapSection } from './section/map-section.ts';
import { methodsSection } from './section/methods-section.ts';
import { rankingSection } from './section/ranking-section.ts';
import { rdmSection } from './section/rdm-section.ts';
import { recordSection } from './section/record-section.ts';
import { repliesSection } from './section/replies-section.ts';
import { section } from './section/section.ts';
import { tableSection } from './section/table-section.ts';
import { warningsSection } from './section/warnings-section.ts';
import { script } from './script.ts';
import { style } from './style.ts';

const hash = createHash('sha256').update(script).digest('base64');
const tag = new Markup(`<script>${script}</script>`);

/** The whole report as one page that needs no network, and is complete without its script. */
export async function page(
  run: RunRecord,
  { maps, compare, dimensions }: z.infer<typeof pageOptions> = pageOptions.parse({}),
  /** Address inside the page of a small picture; null: none can be shown. */
  thumbnail: (image: ImageSource) => Promise<string | null> = async () => null,
): Promise<string> {
  const { plan } = run;
  const sections = [
    warningsSection(run),
    await rankingSection(run),
    comparisonsSection(run),
    await detailsSection(run, run.plan.seed),
    askedSection(run),
    tableSection(run),
    repliesSection(run),
    await fitsSection(run),
    await dimensionsSection(run, dimensions, thumbnail),
    rdmSection(run),
    mapSection(run, [...new Set(maps)]),
    besideSection(run, compare, maps[0]),
    await ingredientsSection(run),
    await analysesSection(run),
    methodsSection(run),
    recordSection(run),
  ].filter((one) => one !== null);
  const title = clipText(plan.experiment, 120);
  const text = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="generator" content="kindred" />
        <meta
          http-equiv="Content-Security-Policy"
          content="default-src 'none'; img-src data:; style-src 'unsafe-inline'; script-src 'sha256-${new Markup(hash)}'"
        />
        <title>${title} · kindred</title>
        <style>
          ${new Markup(style)}
        </style>
      </head>
      <body>
        <a class="skip" href="#main">Skip to the report</a>
        <header>
          <p class="soft">kindred report</p>
          <h1>${foreign(plan.experiment)}</h1>
          <p class="soft">
            ${size(run)} · seed ${String(plan.seed)} · plan <code>${plan.hash.slice(0, 12)}</code>
          </p>
          <nav aria-label="Sections">
            ${sections.map(({ id, title }) => html`<a href="#${id}">${title}</a> `)}
          </nav>
        </header>
        <main id="main">${sections.map(section)}</main>
        ${tag}
      </body>
    </html> `;
  return text.text;
}

function size({ plan: { design, table, models }, stimuli, scores, analyses }: RunRecord): Markup {
  return table
    ? html`${formatFigure(table.rows)} models from ${foreign(table.path)} ·
      ${formatFigure(analyses.length)} analyses`
    : html`${formatFigure(models.length)} models · ${formatFigure(stimuli.length)} concepts ·
      ${formatFigure(design?.trials.count ?? 0)} trials · ${formatFigure(scores.length)} scores`;
}
