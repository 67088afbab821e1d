/**
 * Tells the columns where the score bar ends: its height depends on the text size and on how its
 * figures wrap, and the columns stay below it while the page scrolls.
 */

import { useEffect, type RefObject } from 'react';

export function useBelow(frame: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const bar = frame.current?.querySelector('header');
    if (bar === null || bar === undefined) return undefined;
    const watch = new ResizeObserver(() => frame.current?.style.setProperty('--desk-bar', `${bar.offsetHeight}px`));
    watch.observe(bar);
    return () => watch.disconnect();
  }, [frame]);
}
