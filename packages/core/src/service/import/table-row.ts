import type { TrialRecordOptions } from '../../contract/trial-record-options.ts';
import { besideNames } from './beside-names.ts';
import type { ColumnLayout } from './column-layout.ts';
import { inCanonicalOrder } from './in-canonical-order.ts';
import { orderInPrompt } from './order-in-prompt.ts';
import { probabilityCells } from './probability-cells.ts';
import type { RawJudgment } from './raw-judgment.ts';
import { stimulusCell } from './stimulus-cell.ts';
import { unguardFormula } from './unguard-formula.ts';

const missing = new Set(['', 'na', 'nan', 'null', 'none']);

/**
 * Reads rows of a table by its layout; the reader gives a sentence where a row makes no sense. A
 * choice that is empty, NA or none of the options is a null judgment; `onForeign` hears of the last.
 */
export function tableRow(
  header: readonly string[],
  layout: ColumnLayout,
  { structure, replyAfter, prompt }: TrialRecordOptions,
  onForeign: () => void,
): (cells: readonly string[]) => RawJudgment | string {
  const { columns } = layout;
  const at = (name: string | undefined) => (name === undefined ? -1 : header.indexOf(name));
  const places = columns.stimuli.map(at);
  const namesOf = layout.named ? besideNames(header, columns.stimuli) : null;
  const unordered = layout.unordered?.map(at).filter((place) => place >= 0) ?? [];
  const [choice, value, reply, participant, weight, order, model] = [
    columns.choice,
    columns.value,
    columns.reply,
    columns.participant,
    columns.weight,
    layout.orderColumn,
    layout.modelColumn,
  ].map(at) as [number, number, number, number, number, number, number];
  let only: string | undefined;
  const probabilitiesOf = layout.soft ? probabilityCells(header) : () => null;
  const anchors = structure === 'anchored' ? 1 : 0;

  function answerOf(cells: readonly string[], stimuli: readonly (string | number)[]) {
    if (choice >= 0) {
      const cell = cells[choice].trim();
      if (missing.has(cell.toLowerCase()) && !stimuli.includes(cell)) return { value: null };
      const place = stimuli.indexOf(stimulusCell(cell), anchors) - anchors;
      if (place < 0) onForeign();
      return { value: place < 0 ? null : place };
    }
    const cell = cells[value].trim();
    if (missing.has(cell.toLowerCase())) return { value: null };
    const read = Number(cell);
    const option = Number.isInteger(read) && read >= 0 && read < stimuli.length - anchors;
    const fits = structure === 'anchored' || structure === 'odd-one-out' ? option : true;
    return fits && Number.isFinite(read) ? { value: read } : `its value is "${cell}"`;
  }

  return (row) => {
    const cells = layout.guarded ? row.map(unguardFormula) : row;
    const known = unordered.length < 3 || places.slice(1).some((place) => cells[place] !== '');
    const shown = known ? places : unordered;
    let stimuli = shown.map((place) => stimulusCell(cells[place]));
    if (model >= 0 && (only ??= cells[model]) !== cells[model]) {
      return `it is of model "${cells[model]}", earlier rows of "${only}"; keep one model's rows`;
    }
    if (stimuli.includes('')) return 'a stimulus is empty';
    if (structure !== 'set' && new Set(stimuli).size < stimuli.length) {
      return 'it shows a stimulus twice';
    }
    const read = reply < 0 ? null : transcript(cells[reply], replyAfter);
    const told = read !== null && prompt !== undefined;
    if (told) {
      const listed = orderInPrompt(read.prompt, prompt, stimuli, structure);
      if (!listed) return `its prompt does not list its stimuli as "${prompt}"`;
      stimuli = [...listed];
    }
    const answer = read ? { text: read.text } : answerOf(cells, stimuli);
    if (typeof answer === 'string') return answer;
    // The choice is told by index, so it is found before names take the places of indices.
    if (namesOf && stimuli.some((cell) => typeof cell === 'number')) {
      const names = namesOf(cells, shown);
      if (typeof names === 'string') return names;
      stimuli = names;
    }
    const probabilities = probabilitiesOf(cells);
    if (typeof probabilities === 'string') return probabilities;
    const heavy = weight < 0 ? 1 : Number(cells[weight]);
    if (!(heavy >= 0 && heavy < Infinity)) return `its weight is "${cells[weight]}"`;
    const raw = {
      stimuli,
      answer,
      probabilities,
      orderKnown: told || (known && (order < 0 ? layout.orderKnown : cells[order] !== 'false')),
      participant: participant < 0 || cells[participant] === '' ? null : cells[participant],
      weight: heavy,
    };
    return raw.orderKnown ? raw : inCanonicalOrder(raw, structure);
  };
}

// What follows the last line equal to `marker` is the reply, what precedes it the prompt.
function transcript(cell: string, marker: string | undefined) {
  if (marker === undefined) return { prompt: cell, text: cell };
  const lines = cell.split(/\r?\n/);
  const cut = lines.lastIndexOf(marker);
  return {
    prompt: lines.slice(0, Math.max(cut, 0)).join('\n'),
    text: lines.slice(cut + 1).join('\n'),
  };
}
