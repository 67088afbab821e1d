/**
 * Single-key shortcuts that do not get in anybody's way.
 *
 * Ignored while typing in a field, while an input method composes (also keyCode 229, which
 * some engines send instead), with Ctrl/Alt/Meta held, inside an open dialog other than the
 * one that listens, and when switched off in the settings (WCAG 2.1.4).
 *
 * The shortcuts in force are listed by the `?` help, in the words given here.
 *
 * Imports: zustand, look.
 * Example  useHotkeys([{ key: 'j', label: t('next'), onPress: goNext }]);
 */

import { useEffect, useLayoutEffect, useRef } from 'react';
import { create } from 'zustand';

import { rememberedLook } from './look.ts';

export interface Hotkey {
  /** As KeyboardEvent.key says it; letters in lower case. */
  readonly key: string;
  /** What it does, for the help. */
  readonly label: string;
  readonly onPress: (event: KeyboardEvent) => void;
}

type Listed = Pick<Hotkey, 'key' | 'label'>;

const useHotkeyStore = create<{ readonly groups: readonly (readonly Listed[])[] }>(() => ({ groups: [] }));

/** Shortcuts in force now, for the help. */
export function useListedHotkeys(): readonly Listed[] {
  return useHotkeyStore((state) => state.groups).flat();
}

export function useHotkeys(hotkeys: readonly Hotkey[]): void {
  const latest = useRef(hotkeys);
  const listText = JSON.stringify(hotkeys.map(({ key, label }) => ({ key, label })));

  // with the page that is drawn: a key pressed right after must not act on what stood there before
  useLayoutEffect(() => {
    latest.current = hotkeys;
  });

  useEffect(() => {
    const group = JSON.parse(listText) as readonly Listed[];
    useHotkeyStore.setState(({ groups }) => ({ groups: [...groups, group] }));
    return () => useHotkeyStore.setState(({ groups }) => ({ groups: groups.filter((one) => one !== group) }));
  }, [listText]);

  useEffect(() => {
    const handleKey = (event: KeyboardEvent) => {
      if (!isFree(event)) return;
      const pressed = event.key.length === 1 ? event.key.toLowerCase() : event.key;
      const hit = latest.current.find(({ key }) => key === pressed);
      if (hit === undefined) return;
      event.preventDefault();
      hit.onPress(event);
    };
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, []);
}

/** True when a key press is nobody else's. */
function isFree(event: KeyboardEvent): boolean {
  if (!rememberedLook().shortcuts || event.defaultPrevented) return false;
  if (isComposing(event) || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (document.querySelector('dialog[open]') !== null) return false;
  return !isTyping(event.target);
}

/** For key handlers of our own: true while an input method is at work. */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}

const typed = 'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"]';

function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typed) !== null;
}
