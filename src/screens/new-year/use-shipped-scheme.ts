/** A scheme of the catalogue, once its program has arrived; null before and where there is none. */

import { useEffect, useState } from 'react';

import { loadScheme } from '#scheme/catalogue.ts';
import type { Scheme } from '#scheme/grammar.ts';

export function useShippedScheme(id: string): Scheme | null {
  const [loaded, setLoaded] = useState<{ readonly id: string; readonly scheme: Scheme } | null>(null);

  useEffect(() => {
    let left = false;
    void loadScheme(id).then((scheme) => {
      if (!left && scheme !== undefined) setLoaded({ id, scheme });
    });
    return () => {
      left = true;
    };
  }, [id]);

  return loaded?.id === id ? loaded.scheme : null;
}
