/**
 * The charts, ready to use: the frame and its table at once, the picture when it has arrived.
 *
 * Imports: chart-frame, pictures (lazily).
 */

import { lazy } from 'react';
import { useTranslation } from 'react-i18next';

import { exactText } from '../exact-text.ts';
import { ChartFrame, type ChartWords } from './chart-frame.tsx';
import type { CountRow, DifferenceRow } from './pictures.tsx';
import { drawnScores, type CompareRow, type ScoreRow } from './rows.ts';
import { VoiceLegend } from './voice-legend.tsx';
import { voices as allVoices, type Voice } from './voices.ts';

const pictures = () => import('./pictures.tsx');
const ScorePicture = lazy(async () => ({ default: (await pictures()).ScorePicture }));
const CountPicture = lazy(async () => ({ default: (await pictures()).CountPicture }));
const BarsPicture = lazy(async () => ({ default: (await pictures()).BarsPicture }));
const DifferencePicture = lazy(async () => ({ default: (await pictures()).DifferencePicture }));
const DotsPicture = lazy(async () => ({ default: (await pictures()).DotsPicture }));

/** How many of each: grades, statuses. Rows in the order given. */
export function GradeBars({ title, say, rows }: ChartWords & { readonly rows: readonly CountRow[] }) {
  const { t } = useTranslation('ui');
  return (
    <ChartFrame title={title} say={say} columns={[t('chart.name'), t('chart.count')]} rows={rows.map(({ name, count }) => [name, String(count)])}>
      <CountPicture rows={rows} />
    </ChartFrame>
  );
}

/** Scores side by side. Rows in the order given; a missing one draws no bar and says so. */
export function ScoreBars({ title, say, rows, max = 100 }: ChartWords & { readonly rows: readonly ScoreRow[]; readonly max?: number }) {
  const { t } = useTranslation('ui');
  const drawn = drawnScores(rows, t('missing'));
  return (
    <ChartFrame title={title} say={say} columns={[t('chart.name'), t('chart.score')]} rows={drawn.map(({ name, text }) => [name, text])}>
      <ScorePicture rows={drawn} max={max} />
    </ChartFrame>
  );
}

/** How far each lies above or below a common measure. Rows in the order given; `text` is printed beside the bar. */
export function DifferenceBars({ title, say, rows, valueLabel }: ChartWords & { readonly rows: readonly DifferenceRow[]; readonly valueLabel: string }) {
  const { t } = useTranslation('ui');
  return (
    <ChartFrame title={title} say={say} columns={[t('chart.name'), valueLabel]} rows={rows.map(({ name, text }) => [name, text])}>
      <DifferencePicture rows={rows} />
    </ChartFrame>
  );
}

export interface CompareProps extends ChartWords {
  readonly voices: readonly Voice[];
  readonly rows: readonly CompareRow[];
  readonly max?: number;
}

/** What each voice says of a few things, as bars from 0: the parts of one unit. */
export function CompareBars(props: CompareProps) {
  return <Comparison {...props} picture={BarsPicture} />;
}

/** What each voice says of many units, as marks on one line each: the axis may begin above 0. */
export function CompareDots(props: CompareProps) {
  return <Comparison {...props} picture={DotsPicture} />;
}

function Comparison({ title, say, rows, voices, max = 100, picture: Picture }: CompareProps & { readonly picture: typeof BarsPicture }) {
  const { t } = useTranslation('ui');
  const ordered = allVoices.filter((voice) => voices.includes(voice));
  const cell = (value: string | null | undefined) => (value === null || value === undefined ? t('missing') : exactText(value, 2));
  return (
    <ChartFrame
      title={title}
      say={say}
      columns={[t('chart.name'), ...ordered.map((voice) => t(`chart.voices.${voice}`))]}
      rows={rows.map(({ name, values }) => [name, ...ordered.map((voice) => cell(values[voice]))])}
      legend={<VoiceLegend voices={ordered} />}
    >
      <Picture rows={rows} voices={ordered} max={max} wordOf={(voice) => t(`chart.voices.${voice}`)} />
    </ChartFrame>
  );
}
