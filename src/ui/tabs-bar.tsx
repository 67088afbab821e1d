/**
 * Tabs by the pattern that screen readers know: arrows move between tabs, Tab goes into the
 * panel. Which one is open belongs to the address, so the caller holds it.
 */

import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';

import { isComposing } from './hotkeys.ts';
import styles from './tabs-bar.module.css';

export interface Tab<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly count?: number;
}

export interface TabsBarProps<Id extends string> {
  readonly label: string;
  readonly tabs: readonly Tab<Id>[];
  readonly value: Id;
  readonly onChange: (id: Id) => void;
}

export function TabsBar<Id extends string>({ label, tabs, value, onChange }: TabsBarProps<Id>) {
  const list = useRef<HTMLDivElement>(null);

  // on a phone the row is wider than the page: the open tab stays in sight, however it was opened
  useEffect(() => {
    const row = list.current;
    const open = row?.querySelector<HTMLElement>('[aria-selected="true"]');
    if (row === null || open === null || open === undefined) return;
    const left = open.offsetLeft - row.offsetLeft;
    if (left < row.scrollLeft || left + open.offsetWidth > row.scrollLeft + row.clientWidth) row.scrollLeft = left - (row.clientWidth - open.offsetWidth) / 2;
  }, [value]);

  const handleKey = (event: KeyboardEvent) => {
    if (isComposing(event.nativeEvent)) return;
    const here = tabs.findIndex(({ id }) => id === value);
    const target = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: tabs.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = tabs[(target + tabs.length) % tabs.length];
    if (next === undefined) return;
    onChange(next.id);
    list.current?.querySelector<HTMLElement>(`[data-tab="${CSS.escape(next.id)}"]`)?.focus();
  };

  return (
    <div ref={list} role="tablist" aria-label={label} className={styles.tabs}>
      {tabs.map(({ id, label: name, count }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          data-tab={id}
          aria-selected={id === value}
          aria-controls={id === value ? `panel-${id}` : undefined}
          tabIndex={id === value ? 0 : -1}
          onClick={() => onChange(id)}
          onKeyDown={handleKey}
        >
          {name}
          {count !== undefined && <span className={styles.count}>{count}</span>}
        </button>
      ))}
    </div>
  );
}

/** The open tab's content; `id` is the tab's. */
export function TabPanel({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`}>
      {children}
    </div>
  );
}
