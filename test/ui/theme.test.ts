/** The look as numbers: the static variables are those of the theme, and what is read can be read. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { inks } from '#ui/theme.ts';
import { contrast, variablesIn } from './contrast.ts';
import { themeCss } from './theme-css.ts';

const at = (path: string) => `${process.cwd()}/${path}`;

describe('the static variables', () => {
  it('are those that the theme asks for', async () => {
    await expect(themeCss()).toMatchFileSnapshot(at('src/ui/theme.css'));
  });
});

describe('the contrast', () => {
  const tokens = readFileSync(at('src/ui/tokens.css'), 'utf8');
  const looks = {
    light: variablesIn(tokens, "[data-mantine-color-scheme='light']"),
    dark: variablesIn(tokens, "[data-mantine-color-scheme='dark']"),
    contrast: { ...variablesIn(tokens, "[data-mantine-color-scheme='light']"), ...variablesIn(tokens, "[data-contrast='high']") },
  };
  const inkOnGrounds: readonly (readonly [string, readonly string[]])[] = [
    ['--ink', ['--ground', '--sheet', '--rail', '--accent-tint', '--bad-tint']],
    ['--ink-soft', ['--ground', '--sheet', '--rail']],
    ['--accent', ['--ground', '--sheet', '--rail', '--accent-tint']],
    ['--bad', ['--ground', '--sheet', '--bad-tint']],
    ['--good', ['--ground', '--sheet', '--good-tint']],
    ['--wait', ['--ground', '--sheet', '--rail', '--wait-tint']],
  ];
  const cases = Object.entries(looks).flatMap(([look, variables]) =>
    inkOnGrounds.flatMap(([ink, grounds]) => grounds.map((ground) => ({ look, ink, ground, variables }))),
  );

  it.each(cases)('of $ink on $ground in $look is 4.5 : 1 or more', ({ look, ink, ground, variables }) => {
    const [text, paper] = [variables[ink], variables[ground]];
    expect(text !== undefined && paper !== undefined).toBe(true);
    expect(contrast(text ?? '', paper ?? '')).toBeGreaterThanOrEqual(look === 'contrast' ? 7 : 4.5);
  });

  const voices = ['self', 'peer', 'office', 'inspection', 'social'];
  it.each(voices)('of the mark of %s on a sheet is 3 : 1 or more', (voice) => {
    for (const { [`--voice-${voice}`]: mark = '', '--sheet': sheet = '' } of [looks.light, looks.dark]) {
      expect(contrast(mark, sheet)).toBeGreaterThanOrEqual(3);
    }
  });

  it.each(['blue', 'red', 'green', 'yellow'] as const)('of white on a filled %s button is 4.5 : 1 or more', (color) => {
    expect(contrast('#ffffff', inks[color][8])).toBeGreaterThanOrEqual(4.5);
    expect(contrast('#ffffff', inks[color][6])).toBeGreaterThanOrEqual(4.5);
  });

  it('is measured as the standard does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeLessThan(4.5);
  });
});
