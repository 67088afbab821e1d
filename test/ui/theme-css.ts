/**
 * The kit's variables for our theme as one static style sheet: what MantineProvider would
 * otherwise write into a <style> tag at run time, which `style-src 'self'` blocks.
 *
 * Not shipped: the theme test compares it with src/ui/theme.css.
 *
 * Imports: @mantine/core, theme.
 */

import { convertCssVariables, DEFAULT_THEME, defaultCssVariablesResolver, deepMerge, mergeMantineTheme } from '@mantine/core';

import { inks, ourVariables, theme } from '#ui/theme.ts';

const kept = Object.keys(inks);
const allColors = Object.keys(DEFAULT_THEME.colors);

/** True for a variable of a colour that we do not use: it is left out, which halves the file. */
function isUnused(name: string): boolean {
  const color = allColors.find((one) => name.startsWith(`--mantine-color-${one}-`));
  return color !== undefined && !kept.includes(color);
}

const used = (variables: Record<string, string>) =>
  Object.fromEntries(Object.entries(variables).filter(([name]) => !isUnused(name)));

export function themeCss(): string {
  const whole = mergeMantineTheme(DEFAULT_THEME, theme);
  const { variables, light, dark } = deepMerge(defaultCssVariablesResolver(whole), ourVariables(whole));
  const css = convertCssVariables(
    {
      variables: used(variables),
      light: used({ ...light, '--mantine-color-scheme': 'light' }),
      dark: used({ ...dark, '--mantine-color-scheme': 'dark' }),
    },
    ':root',
  );
  const lines = css.replaceAll(/([{;}])\s*/g, '$1\n').trim();
  return `/* Written from theme.ts by: npx vitest run test/ui/theme.test.ts -u */\n${lines}\n`;
}
