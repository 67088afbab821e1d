/**
 * What was measured, and how it is told: medians, because one slow run says more about the machine than about the program.
 *
 * Imports: bench/engine.
 */

import { medianOf } from './engine/clock.ts';

export interface Figure {
  /** What happens, as a person would say it. */
  readonly what: string;
  readonly unit: 'ms' | 'kB' | 'times' | 'count';
  /** One value per run. */
  readonly runs: readonly number[];
  /** Highest median that is good enough; left out where nothing was promised. */
  readonly aim?: number;
}

export interface Chapter {
  readonly title: string;
  readonly figures: readonly Figure[];
  /** Load of the machine over the last minute when the chapter began and when it ended. */
  readonly load: readonly [number, number];
}

export function isMet({ runs, aim }: Figure): boolean {
  return aim === undefined || medianOf(runs) <= aim;
}

/** One chapter as a Markdown table. */
export function tableOf({ title, figures, load }: Chapter): string {
  const rows = figures.map((figure) => {
    const { what, unit, runs, aim } = figure;
    const verdict = aim === undefined ? '' : `≤ ${inWords(aim, unit)} ${isMet(figure) ? '✓' : '**missed**'}`;
    return `| ${what} | ${inWords(medianOf(runs), unit)} | ${inWords(Math.min(...runs), unit)} – ${inWords(Math.max(...runs), unit)} | ${runs.length} | ${verdict} |`;
  });
  return [
    `### ${title}`,
    '',
    '| what | median | least – most | runs | aim |',
    '|---|---:|---:|---:|---|',
    ...rows,
    '',
    `Load of the machine: ${load.map((value) => value.toFixed(1)).join(' → ')}`,
  ].join('\n');
}

const word: Readonly<Record<Figure['unit'], string>> = { ms: ' ms', kB: ' kB', times: ' ×', count: '' };

function inWords(value: number, unit: Figure['unit']): string {
  const places = unit === 'count' || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return `${Number(value.toFixed(places))}${word[unit]}`;
}
