/**
 * After a change of page the focus goes to the new title, so that the keyboard and the screen
 * reader are where the eye is. A change of filters only is not a change of page.
 *
 * A page that still waits for its figures has no title yet, or the old page's title stands until they come: the focus
 * follows to the new title until the person touches anything.
 */

import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';

export function usePageChange(): void {
  const router = useRouter();

  useEffect(() => {
    let stopFollowing = () => {};
    const unsubscribe = router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
      if (fromLocation === undefined || !pathChanged) return;
      stopFollowing();
      stopFollowing = keepFocusOnTitle();
    });
    return () => {
      stopFollowing();
      unsubscribe();
    };
  }, [router]);
}

const touches = ['keydown', 'pointerdown'] as const;

/** Returns how to stop; a page that puts the focus somewhere itself stops it too. */
function keepFocusOnTitle(): () => void {
  let held = document.activeElement;
  const follow = () => {
    const now = document.activeElement;
    if (now !== held && now !== document.body) return stop();
    document.getElementById('page-title')?.focus({ preventScroll: true });
    held = document.activeElement;
  };
  const observer = new MutationObserver(follow);
  const stop = () => {
    observer.disconnect();
    for (const touch of touches) document.removeEventListener(touch, stop, true);
  };
  observer.observe(document.body, { childList: true, subtree: true });
  for (const touch of touches) document.addEventListener(touch, stop, true);
  follow();
  return stop;
}
