/**
 * After a change of page the focus goes to the new title, so that the keyboard and the screen
 * reader are where the eye is. A change of filters only is not a change of page.
 */

import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

export function usePageChange(onChange: () => void): void {
  const router = useRouter();
  const latest = useRef(onChange);

  useEffect(() => {
    latest.current = onChange;
  });

  useEffect(
    () =>
      router.subscribe('onRendered', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return;
        latest.current();
        document.getElementById('page-title')?.focus({ preventScroll: true });
      }),
    [router],
  );
}
