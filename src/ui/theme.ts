/**
 * The look in the words of the UI kit: paper and ink, one deep blue, and red, green and amber
 * that are never the only sign of anything.
 *
 * Shade 8 is for white paper and shade 6 for the dark theme; each carries white text and, as
 * text, stands on its ground, with a contrast of 4.5 : 1 or more (test/ui/theme.test.ts).
 * The variables are a static file: after a change here run `npx vitest run test/ui/theme.test.ts -u`.
 *
 * Imports: @mantine/core.
 */

import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/* oxfmt-ignore: ten shades a line */
export const inks = {
  blue: ['#eef3fa', '#dbe5f2', '#b7cae4', '#95b4da', '#7a9fd0', '#4c7ab6', '#3466a6', '#27538c', '#1d4477', '#14325a'],
  red: ['#fdf0ee', '#fadbd7', '#f3b7b0', '#f2a096', '#e8786c', '#d34a3d', '#c2372b', '#ab2a20', '#9a231a', '#74160f'],
  green: ['#edf7f0', '#d6ecdd', '#acd9ba', '#8bcc9f', '#63b780', '#39965a', '#2a7d48', '#20673a', '#1a5c33', '#103c21'],
  yellow: ['#fdf6e7', '#fae9c3', '#f3d38b', '#ebc166', '#d99e2b', '#bd831a', '#8f600e', '#7d530c', '#734b09', '#4b3005'],
  gray: ['#f7f7f5', '#f0f0ed', '#e6e6e2', '#d8d8d3', '#c5c6c1', '#a3a5a2', '#7b7f82', '#5b6066', '#3a3f45', '#1f2328'],
  dark: ['#d9dce0', '#bcc2c9', '#a3abb4', '#87919b', '#59626c', '#434a53', '#2c3239', '#1e2227', '#16191d', '#101316'],
} as const satisfies Record<string, MantineColorsTuple>;

const sans = '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", sans-serif';

export const theme = createTheme({
  colors: inks,
  white: '#ffffff',
  black: '#1f2328',
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.35,
  fontFamily: sans,
  headings: { fontFamily: sans, fontWeight: '600' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  components: {
    Badge: { defaultProps: { variant: 'outline', radius: 'sm', tt: 'none' } },
    Button: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { openOnFocus: false } },
  },
});

/** Grounds of the kit's light variants: the kit would mix them too dark for the dark theme. */
const darkTints = { blue: '#263446', red: '#42231f', green: '#1d3626', yellow: '#3b2f14', gray: '#2c3239' } as const;

const tintVariables = Object.fromEntries(
  Object.entries(darkTints).flatMap(([color, tint]) => [
    [`--mantine-color-${color}-light`, tint],
    [`--mantine-color-${color}-light-hover`, tint],
  ]),
);

/** What the kit's own defaults do not reach in contrast. */
export const ourVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-error': inks.red[8],
    '--mantine-color-placeholder': '#667085',
    '--mantine-color-dimmed': inks.gray[7],
    '--mantine-color-anchor': inks.blue[7],
  },
  dark: {
    ...tintVariables,
    '--mantine-color-error': inks.red[3],
    '--mantine-color-placeholder': inks.dark[2],
    '--mantine-color-dimmed': inks.dark[2],
    '--mantine-color-anchor': inks.blue[3],
  },
});
