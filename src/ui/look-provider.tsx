/**
 * Puts the UI kit under everything, in the chosen look.
 *
 * Made of the kit's two contexts instead of its MantineProvider. That one would write variables
 * and classes into <style> tags, which a strict Content-Security-Policy blocks (ours come from
 * theme.css and global.css), would set its own colour scheme for a moment before ours (a flash),
 * and brings 3 kB of code for both.
 *
 * Imports: @mantine/core, theme, look.
 */

import { MantineContext, MantineThemeProvider } from '@mantine/core';
import { useEffect, useMemo, useSyncExternalStore, type ReactNode } from 'react';

import { rememberLook, schemeOf, showLook, useLook } from './look.ts';
import { theme } from './theme.ts';

export interface LookProviderProps {
  readonly children: ReactNode;
  /** 'test' ends the kit's transitions at once. */
  readonly env?: 'default' | 'test';
}

export function LookProvider({ children, env = 'default' }: LookProviderProps) {
  const look = useLook();
  const colorScheme = useSyncExternalStore(followSystem, () => schemeOf(look.theme));

  useEffect(() => showLook(look), [look, colorScheme]);

  const kit = useMemo(
    () => ({
      colorScheme,
      setColorScheme: (scheme: 'light' | 'dark' | 'auto') => rememberLook({ theme: scheme === 'auto' ? undefined : scheme }),
      clearColorScheme: () => rememberLook({ theme: undefined }),
      getRootElement: () => document.documentElement,
      classNamesPrefix: 'mantine',
      cssVariablesSelector: ':root',
      withStaticClasses: false,
      env,
    }),
    [colorScheme, env],
  );

  return (
    <MantineContext value={kit}>
      <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
    </MantineContext>
  );
}

function followSystem(onChange: () => void): () => void {
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', onChange);
  return () => dark.removeEventListener('change', onChange);
}
