import type { PlanComponent, RunRecord } from '@kindred/core';
import { foreign } from '../../markup/foreign.ts';
import { html } from '../../markup/html.ts';
import { table } from '../../markup/table.ts';
import type { Section } from './section.ts';
import { kernelWords } from './kernel-words.ts';
import { useWords } from './use-words.ts';

/** Versions, seed, hashes and the resolved configuration: what it takes to do it again. */
export function recordSection({ plan, kernels }: RunRecord): Section {
  const { design, table: scored } = plan;
  const text = (name: string) => ({ name, kind: 'text' as const });
  const parts: (readonly [string, PlanComponent])[] = [
    ...(design
      ? ([
          ['stimuli', design.stimuli],
          ['task', design.task],
          ['trials', design.trials],
        ] as const)
      : []),
    ...(['models', 'references', 'embedders', 'metrics', 'analyses', 'reporters'] as const).flatMap(
      (slot) => plan[slot].map((one) => [slot, one] as const),
    ),
  ];
  const rows = parts.map(([slot, one]) => [
    slot,
    foreign(one.id),
    foreign(useWords(one), 300),
    foreign(`${one.plugin} ${one.pluginVersion}`),
    one.version,
  ]);
  const body = html`<dl class="facts">
      <dt>Seed</dt>
      <dd>${String(plan.seed)}</dd>
      <dt>Plan</dt>
      <dd><code>${plan.hash}</code></dd>
      ${
        design &&
        html`<dt>Stimuli</dt>
          <dd><code>${design.stimuli.hash}</code></dd>
          <dt>Trials</dt>
          <dd><code>${design.trials.digest}</code></dd>
          <dt>Kernels</dt>
          <dd>${foreign(kernelWords(kernels).join(', '))}</dd>`
      }
      ${
        scored &&
        html`<dt>Table</dt>
          <dd><code>${scored.sha256}</code></dd>`
      }
      ${Object.entries(plan.versions).map(
        ([name, version]) =>
          html`<dt>${foreign(name)}</dt>
            <dd>${foreign(version)}</dd>`,
      )}
    </dl>
    <details>
      <summary>Resolved configuration</summary>
      ${table(
        'Components, their options after defaults, and where they come from',
        ['Slot', 'Id', 'Component', 'Plugin', 'Version'].map(text),
        rows,
      )}
    </details>`;
  return { id: 'record', title: 'Record', body };
}
