/**
 * The drawings, which bring recharts (120 kB): fetched when the first chart is shown.
 *
 * Nothing in them can take the focus (`accessibilityLayer={false}`), because they are hidden from
 * screen readers; nothing moves.
 *
 * Imports: recharts.
 */

import { Bar, BarChart, CartesianGrid, LabelList, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis, type LabelProps, type LineProps } from 'recharts';

import { axisStart, axisTicks, drawnComparisons, shortName, type CompareRow, type DrawnScore } from './rows.ts';
import { colorOf, markOf, type Voice } from './voices.ts';

const still = { isAnimationActive: false } as const;
const names = { type: 'category', dataKey: 'name', width: 'auto', interval: 0, tickLine: false, tickFormatter: shortName } as const;
const room = { top: 4, right: 64, bottom: 4, left: 0 };

export function ScorePicture({ rows, max }: { readonly rows: readonly DrawnScore[]; readonly max: number }) {
  return (
    <ResponsiveContainer width="100%" height={rows.length * 28 + 36}>
      <BarChart layout="vertical" data={rows} accessibilityLayer={false} margin={room}>
        <XAxis type="number" domain={[0, max]} tickLine={false} />
        <YAxis {...names} />
        <Bar dataKey="length" fill="var(--voice-office)" barSize={14} {...still}>
          <LabelList dataKey="text" position="right" />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

export interface CountRow {
  readonly name: string;
  readonly count: number;
}

export function CountPicture({ rows }: { readonly rows: readonly CountRow[] }) {
  return (
    <ResponsiveContainer width="100%" height={240}>
      <BarChart data={rows} accessibilityLayer={false} margin={{ top: 20, right: 8, bottom: 0, left: 0 }}>
        <XAxis dataKey="name" tickLine={false} interval={0} />
        <YAxis hide allowDecimals={false} />
        <Bar dataKey="count" fill="var(--voice-office)" maxBarSize={64} {...still}>
          <LabelList dataKey="count" position="top" />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

export interface DifferenceRow {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

export function DifferencePicture({ rows }: { readonly rows: readonly DifferenceRow[] }) {
  const far = Math.max(5, ...rows.map(({ value }) => Math.ceil(Math.abs(value) / 5) * 5));
  return (
    <ResponsiveContainer width="100%" height={rows.length * 28 + 36}>
      <BarChart layout="vertical" data={rows} accessibilityLayer={false} margin={{ ...room, right: 112 }}>
        <CartesianGrid stroke="var(--line)" horizontal={false} />
        <XAxis type="number" domain={[-far, far]} ticks={[-far, 0, far]} tickLine={false} />
        <YAxis {...names} />
        <ReferenceLine x={0} stroke="var(--ink-soft)" />
        {/* a bar without length would lose its label */}
        <Bar dataKey="value" fill="var(--voice-peer)" barSize={14} minPointSize={1} {...still}>
          <LabelList dataKey="text" content={RightOfBar} />
        </Bar>
      </BarChart>
    </ResponsiveContainer>
  );
}

/** A bar to the left has its label at its right end too: left of it stand the names. */
function RightOfBar({ x, y, width, height, value }: LabelProps) {
  const [from, long, top, high] = [x, width, y, height].map(Number) as [number, number, number, number];
  return <text x={Math.max(from, from + long) + 5} y={top + high / 2} dominantBaseline="central" className="recharts-text recharts-label">{String(value ?? '')}</text>;
}

interface ComparePictureProps {
  readonly rows: readonly CompareRow[];
  readonly voices: readonly Voice[];
  readonly max: number;
  readonly wordOf: (voice: Voice) => string;
}

export function BarsPicture({ rows, voices, max, wordOf }: ComparePictureProps) {
  const drawn = drawnComparisons(rows, voices, wordOf);
  return (
    <ResponsiveContainer width="100%" height={rows.length * (voices.length * 16 + 12) + 36}>
      <BarChart layout="vertical" data={drawn} accessibilityLayer={false} margin={{ ...room, right: 104 }} barGap={2}>
        <XAxis type="number" domain={[0, max]} tickLine={false} />
        <YAxis {...names} />
        {voices.map((voice) => (
          <Bar key={voice} dataKey={voice} fill={colorOf(voice)} barSize={12} {...still}>
            <LabelList dataKey={`${voice}Text`} position="right" />
          </Bar>
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

export function DotsPicture({ rows, voices, max }: ComparePictureProps) {
  const drawn = drawnComparisons(rows, voices);
  const start = axisStart(drawn, voices);
  return (
    <ResponsiveContainer width="100%" height={rows.length * 26 + 36}>
      <LineChart layout="vertical" data={drawn} accessibilityLayer={false} margin={{ ...room, right: 16 }}>
        <CartesianGrid stroke="var(--line)" vertical={false} />
        <XAxis type="number" domain={[start, max]} ticks={axisTicks(start, max)} allowDataOverflow tickLine={false} />
        <YAxis {...names} padding={{ top: 13, bottom: 13 }} />
        {voices.map((voice) => (
          <Line key={voice} dataKey={voice} stroke="none" dot={markIn(voice)} activeDot={false} {...still} />
        ))}
      </LineChart>
    </ResponsiveContainer>
  );
}

/** The mark of a voice, placed by its middle. */
function markIn(voice: Voice): LineProps['dot'] {
  return function Mark({ cx, cy, value, key }: { cx?: number; cy?: number; value?: unknown; key?: string }) {
    if (cx === undefined || cy === undefined || value === undefined || value === null) return <g key={key} />;
    return <path key={key} d={markOf[voice]} transform={`translate(${cx - 6} ${cy - 6})`} fill={colorOf(voice)} stroke="var(--sheet)" />;
  } as LineProps['dot'];
}
