/**
 * Whether what is inside a frame fits into its width, so that nothing needs to scroll sideways.
 *
 * False until measured.
 */

import { useEffect, useState, type RefObject } from 'react';

export function useFits(frame: RefObject<HTMLElement | null>): boolean {
  const [fits, setFits] = useState(false);
  useEffect(() => {
    const outer = frame.current;
    const inner = outer?.firstElementChild;
    if (outer === null || inner === null || inner === undefined) return;
    const observer = new ResizeObserver(() => setFits(inner.getBoundingClientRect().width <= outer.clientWidth + 1));
    observer.observe(outer);
    observer.observe(inner);
    return () => observer.disconnect();
  }, [frame]);
  return fits;
}
