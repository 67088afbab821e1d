/**
 * Filling a sheet in: the list of items with the running total, and one item at a time; then the
 * check before submitting.
 *
 * Which item is open stands in the address; the last one is kept in the draft, to go on from.
 *
 * Imports: client, workflow, ui.
 */

import { Button } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import type { DraftHandle } from '#client/drafts.ts';
import { Beside } from '#ui/beside.tsx';
import { useHotkeys } from '#ui/hotkeys.ts';
import { itemsOf } from '#workflow/scheme-parts.ts';
import { DraftSaveState } from '../draft-save-state.tsx';
import type { AboutSheet } from './about.ts';
import { Check } from './check.tsx';
import styles from './filling.module.css';
import { faultsByItem } from './item-faults.ts';
import { ItemForm } from './item-form.tsx';
import { ItemList } from './item-list.tsx';
import { ReturnedNote } from './returned-note.tsx';
import { rowOf, withRow, type DraftRow, type SheetContent } from './sheet-content.ts';
import { SheetHeader } from './sheet-header.tsx';
import { TotalSoFar } from './total-so-far.tsx';
import { WhyPanel } from './why-panel.tsx';

const route = getRouteApi('/years/$book/sheets/$sheet');

export interface FillingProps {
  readonly about: AboutSheet;
  readonly draft: DraftHandle<SheetContent>;
  readonly content: SheetContent;
  readonly update: (change: (content: SheetContent) => SheetContent) => void;
  /** What went wrong with saving or submitting, above the work. */
  readonly troubles: ReactNode;
  readonly isSubmitting: boolean;
  readonly onSubmit: () => void;
}

export function Filling({ about, draft, content, update, troubles, isSubmitting, onSubmit }: FillingProps) {
  const { t } = useTranslation('sheet');
  const { view, sheet } = about;
  const { step, item: wanted } = route.useSearch();
  const navigate = route.useNavigate();
  const [isWhyOpen, setWhyOpen] = useState(false);
  const [hasChecked, setChecked] = useState(false);
  const [focused, setFocused] = useState<string>();
  const items = itemsOf(sheet.table);
  const faults = faultsByItem(content, sheet);
  // where to go on is decided once: the item must not change under the hands when its answer becomes complete
  const [start] = useState(() => content.current ?? items.find(({ id }) => faults.has(id))?.id);
  const item = items.find(({ id }) => id === wanted) ?? items.find(({ id }) => id === start) ?? items[0];
  const index = item === undefined ? -1 : items.indexOf(item);

  const toggleWhy = () => setWhyOpen((now) => !now);
  const open = (id: string) => {
    setFocused(id);
    if (content.current !== id) update((now) => ({ ...now, current: id }));
    void navigate({ search: { step: 'fill', item: id } });
  };
  const check = () => {
    setChecked(true);
    void draft.flush();
    void navigate({ search: { step: 'check', item: '' } });
  };
  const goBy = (by: 1 | -1) => {
    const next = items[index + by];
    if (next !== undefined) open(next.id);
    else if (by === 1) check();
  };
  useHotkeys(
    step === 'check'
      ? []
      : [
          { key: 'j', label: t('keys.next'), onPress: () => goBy(1) },
          { key: 'k', label: t('keys.previous'), onPress: () => goBy(-1) },
        ],
  );
  if (item === undefined) return null;
  const changeRow = (change: (row: DraftRow) => DraftRow) =>
    update((now) => ({ ...withRow(now, item.id, change(rowOf(now, item.id))), current: item.id }));

  return (
    <Beside panel={isWhyOpen && <WhyPanel about={about} content={content} onOpen={open} onClose={() => setWhyOpen(false)} />}>
      <SheetHeader
        about={about}
        state={<DraftSaveState draft={draft} />}
        actions={step === 'fill' && <Button variant="default" onClick={check}>{t('check.open')}</Button>}
      />
      {troubles}
      <ReturnedNote view={view} />
      {step === 'check' ? (
        <Check about={about} content={content} faults={faults} isSubmitting={isSubmitting} onOpen={open} onSubmit={onSubmit} isWhyOpen={isWhyOpen} onWhy={toggleWhy} />
      ) : (
        <div className={styles.work}>
          <div className={styles.side}>
            <TotalSoFar sheet={sheet} content={content} isWhyOpen={isWhyOpen} onWhy={toggleWhy} />
            <ItemList sheet={sheet} content={content} faults={faults} returned={view.status === 'returned' ? view.rows : []} current={item.id} onOpen={open} />
          </div>
          <ItemForm
            key={item.id}
            about={about}
            item={item}
            place={{ index, of: items.length }}
            row={rowOf(content, item.id)}
            faults={faults.get(item.id) ?? []}
            isStrict={hasChecked}
            isFocused={focused === item.id}
            onChange={changeRow}
            onPrevious={index > 0 ? () => goBy(-1) : undefined}
            onNext={() => goBy(1)}
          />
        </div>
      )}
    </Beside>
  );
}
