/**
 * Puts the UI kit under everything, in the chosen look.
 *
 * The kit would write its variables and classes into <style> tags, which a strict
 * Content-Security-Policy blocks; they come from theme.css and global.css instead.
 *
 * Imports: @mantine/core, theme, look.
 */

import { MantineProvider } from '@mantine/core';
import { useEffect, useState, type ReactNode } from 'react';

import { schemeOf, useLook } from './look.ts';
import { theme } from './theme.ts';

export function LookProvider({ children }: { readonly children: ReactNode }) {
  const look = useLook();
  const [, setSystem] = useState(0);

  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const follow = () => setSystem((times) => times + 1);
    dark.addEventListener('change', follow);
    return () => dark.removeEventListener('change', follow);
  }, []);

  return (
    <MantineProvider
      theme={theme}
      forceColorScheme={schemeOf(look.theme)}
      withCssVariables={false}
      withGlobalClasses={false}
    >
      {children}
    </MantineProvider>
  );
}
