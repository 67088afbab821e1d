/** Focuses a place as soon as its tab or row is drawn; gives up after a moment. */

import { useCallback } from 'react';

import type { Path } from '../scheme-path.ts';
import { focusPlace } from './go-to-place.ts';

const patience = 40;

export function useFocusPlace(): (path: Path) => void {
  return useCallback((path) => {
    let looks = 0;
    const look = () => {
      looks += 1;
      // the tab that is about to leave may still show something of the place
      const isThere = looks > 2 && focusPlace(path);
      if (!isThere && looks < patience) setTimeout(look, 25);
    };
    setTimeout(look, 25);
  }, []);
}
