/**
 * Puts the office's points for an item into the book, from what was typed.
 *
 * What was typed stays in its slot until the book has it. Saves of one item go one after the
 * other, each naming the revision that the one before made.
 *
 * Imports: desk, ui, workflow (types).
 */

import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { Item } from '#scheme/grammar.ts';
import { toast } from '#ui/toast-store.ts';
import { useText } from '#ui/use-text.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { useDeskOnShow } from './desk-context.ts';
import { pointsFault } from './points-fault.ts';
import { useSlots, type Typed } from './slots.ts';
import { useUndo } from './undo.ts';
import { useSayRefusal } from './use-say-refusal.ts';

export interface Rating { readonly points: string; readonly note: string }

export function ratingKey(item: string): string {
  return `rate:${item}`;
}

/** Saves what is typed for the item. Nothing typed, or no points: nothing is sent. */
export function useRate(): (item: Item) => Promise<Refusal | undefined> {
  const { t } = useTranslation('desk');
  const say = useText();
  const sayRefusal = useSayRefusal();
  const { view, send, newest } = useDeskOnShow();
  const slots = useSlots();
  const undo = useUndo();
  const running = useRef(new Map<string, Promise<unknown>>());
  const unit = view.unit.id;

  return useCallback(
    async (item) => {
      const key = ratingKey(item.id);
      const name = `${item.id} ${say(item.title)}`;
      await running.current.get(key);
      const typed = slots.read(key) as Typed<Rating> | undefined;
      if (typed === undefined || pointsFault(typed.value.points, item.points) !== undefined) return undefined;
      const before = newest(unit)?.items.find(({ id }) => id === item.id)?.office ?? null;
      if (isSame(typed.value, before)) {
        slots.write(key, undefined);
        return undefined;
      }
      slots.hold(key);
      const work = send(command(unit, item, typed));
      running.current.set(key, work);
      const refusal = await work;
      running.current.delete(key);
      slots.release(key);
      if (refusal !== undefined) {
        toast({ text: t('rating.notSaved', { item: name, reason: sayRefusal(refusal) }), tone: 'bad' });
        // draw the field again: it now shows both versions
        slots.write(key, { ...typed, ...(slots.read(key) as Typed<Rating> | undefined) });
        return refusal;
      }
      const now = slots.read(key) as Typed<Rating> | undefined;
      slots.write(key, now === undefined || now.value === typed.value ? undefined : { ...now, seen: typed.seen + 1 });
      undo.offer({
        text: t('rating.saved', { item: name, points: typed.value.points }),
        label: t('undo'),
        run: () => {
          const former = { value: { points: before?.points ?? '', note: before?.note ?? '' }, seen: typed.seen + 1 };
          void send(command(unit, item, former)).then((refused) => toast(refused === undefined ? { text: t('rating.undone', { item: name }) } : { text: sayRefusal(refused), tone: 'bad' }));
        },
      });
      return undefined;
    },
    [newest, say, sayRefusal, send, slots, t, undo, unit],
  );
}

function command(unit: string, item: Item, { value, seen }: Typed<Rating>) {
  return { kind: 'rateItem', unit, item: item.id, seen, points: value.points === '' ? null : value.points, note: value.note.trim() } as const;
}

function isSame(typed: Rating, book: { readonly points: string | null; readonly note: string } | null): boolean {
  return typed.points === (book?.points ?? '') && typed.note.trim() === (book?.note ?? '');
}
