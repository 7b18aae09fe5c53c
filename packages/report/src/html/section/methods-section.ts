import type { Provenance, RunRecord } from '@kindred/core';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { methodsSentences } from './methods-sentences.ts';
import { bibEntry } from './bib-entry.ts';
import type { Section } from './section.ts';

const source = (name: string, { source: from, license, citation, sha256 }: Provenance) =>
  html`<li>
    ${foreign(name)}:
    ${foreign(from, 400)}${license !== undefined && html`; licence ${foreign(license, 200)}`}${
      citation !== undefined && html`. Cite: ${foreign(citation, 600)}`
    }${sha256 !== undefined && html`. <span class="soft">sha256 <code>${sha256}</code></span>`}
  </li>`;

/** A paragraph a paper could use, made from the plan, and whom to cite. */
export function methodsSection(run: RunRecord): Section {
  const { plan, references, cites } = run;
  const { design, table: scored } = plan;
  const stimuli = design?.stimuli;
  const notes = [
    ...(stimuli?.notes.map((note) => ({ of: stimuli.id, note })) ?? []),
    ...references.flatMap(({ id, notes: said }) => said.map((note) => ({ of: id, note }))),
    ...plan.models.flatMap(({ id, notes: said }) => said.map((note) => ({ of: id, note }))),
  ];
  const body = html`<p class="methods">
      ${methodsSentences(run).map((sentence) => html`${sentence} `)}
    </p>
    <h3>Sources and licences</h3>
    <ul>
      ${stimuli && source(stimuli.id, stimuli.provenance)}
      ${scored && source('table', { source: scored.path, sha256: scored.sha256 })}
      ${references.map(({ id, provenance }) => source(id, provenance))}
    </ul>
    ${
      cites.length > 0 &&
      html`<details>
        <summary>References of what was used, as BibTeX</summary>
        <pre tabindex="0" role="region" aria-label="BibTeX">${cites.map(bibEntry).join('\n')}</pre>
      </details>`
    }
    ${
      notes.length > 0 &&
      html`<details>
        <summary>What the components said</summary>
        <ul>
          ${notes.map(({ of, note }) => html`<li>${foreign(of)}: ${foreign(note, 1000)}</li>`)}
        </ul>
      </details>`
    }`;
  return { id: 'methods', title: 'Methods', body };
}
