/**
 * After a change of page the focus goes to the new title, so that the keyboard and the screen
 * reader are where the eye is. A change of filters only is not a change of page.
 *
 * A page that still waits for its figures has no title yet, or the old page's title stands until they come: the focus
 * follows to the new title, unless the person has moved it meanwhile.
 */

import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

export function usePageChange(onChange: () => void): void {
  const router = useRouter();
  const latest = useRef(onChange);

  useEffect(() => {
    latest.current = onChange;
  });

  useEffect(() => {
    let old: Element | null = null;
    let stopFollowing = () => {};
    const stops = [
      router.subscribe('onBeforeLoad', () => {
        old = pageTitle();
      }),
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return;
        latest.current();
        stopFollowing();
        stopFollowing = focusTitleAfter(old);
      }),
    ];
    return () => {
      stopFollowing();
      stops.forEach((stop) => stop());
    };
  }, [router]);
}

/** Focuses the title, and follows to a new one while only the `old` one or none is there. Returns how to give up. */
function focusTitleAfter(old: Element | null): () => void {
  let held = document.activeElement;
  const observer = new MutationObserver(() => follow());
  const follow = () => {
    const now = document.activeElement;
    if (now !== held && now !== document.body) return observer.disconnect();
    const title = pageTitle();
    title?.focus({ preventScroll: true });
    held = document.activeElement;
    if (title !== null && title !== old) observer.disconnect();
  };
  observer.observe(document.body, { childList: true, subtree: true });
  follow();
  return () => observer.disconnect();
}

function pageTitle(): HTMLElement | null {
  return document.getElementById('page-title');
}
