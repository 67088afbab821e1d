/**
 * The menu of a narrow window: opened by its button, closed by it, by a link that is followed, by Escape and by a touch of the page.
 * A page that arrives closes nothing: whoever opens the menu while one is on its way has not asked for that.
 */

import { useEffect, useId, useRef, useState } from 'react';

export function useMenu() {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return undefined;
    const onClick = ({ target, ctrlKey, metaKey, shiftKey }: MouseEvent) => {
      if (!(target instanceof Element)) return;
      if (target.closest('main') !== null) return setOpen(false);
      // a link for another tab or window leaves everything here as it is
      const isFollowed = target.closest('a') !== null && document.getElementById(id)?.contains(target) === true;
      if (!isFollowed || ctrlKey || metaKey || shiftKey) return;
      // the link will be hidden, and focus with it; the page that arrives takes it on to its title
      document.getElementById('main')?.focus({ preventScroll: true });
      setOpen(false);
    };
    const onKey = ({ key, target, isComposing }: KeyboardEvent) => {
      if (key !== 'Escape' || isComposing || (target instanceof Element && target.closest('dialog') !== null)) return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('click', onClick);
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('click', onClick);
      document.removeEventListener('keydown', onKey);
    };
  }, [isOpen, id]);

  return { id, isOpen, button, toggle: () => setOpen((open) => !open) };
}
