/**
 * The hands on the desk: going on to the next item or unit, typing straight into the field,
 * opening the recording of a problem, all by key and by button alike.
 *
 * Imports: ui, workflow, desk.
 */

import { useCallback, useEffect, useRef, useState, type Ref, type RefObject } from 'react';

import { useDeskOnShow, useMay } from './desk-context.ts';
import type { ItemRowData } from './item-rows.ts';
import type { MatterPlace } from './places.ts';
import { problemKey } from './record-form.tsx';
import { useSlots, type Typed } from './slots.ts';
import type { DeskAddress } from './use-desk-address.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import type { TypedProblem } from './use-record.ts';
import { ratingKey, useRate, type Rating } from './use-rate.ts';

export interface Work {
  readonly pointsRef: Ref<HTMLInputElement>;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly findRef: RefObject<HTMLInputElement | null>;
  /** Rule under which a problem is being recorded at the item on show. */
  readonly recording: string | null;
  readonly setRecording: (rule: string | null) => void;
  readonly onItem: (step: 1 | -1) => void;
  readonly onNext: () => void;
}

export interface WorkAt {
  readonly row: ItemRowData | undefined;
  readonly shown: readonly ItemRowData[];
  readonly matters: readonly MatterPlace[];
  readonly address: DeskAddress;
}

export function useWork({ row, shown, matters, address }: WorkAt): Work {
  const { view, places } = useDeskOnShow();
  const may = useMay();
  const rate = useRate();
  const slots = useSlots();
  const points = useRef<HTMLInputElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const findRef = useRef<HTMLInputElement>(null);
  const wantsHeading = useRef(false);
  const at = `${view.unit.id} ${address.current}`;
  const [opened, setOpened] = useState<{ readonly at: string; readonly rule: string | null }>();
  const kept = row === undefined ? undefined : (slots.read(problemKey(row.place.id)) as Typed<TypedProblem> | undefined);
  const recording = opened?.at === at ? opened.rule : (kept?.value.rule ?? null);

  useEffect(() => {
    if (!wantsHeading.current) return;
    wantsHeading.current = false;
    heading.current?.focus({ preventScroll: true });
  }, [at]);

  const step = (by: 1 | -1) => {
    const all = [...places.map(({ id }) => id), ...matters.map(({ id }) => id)];
    const isShown = new Set([...shown.map(({ place }) => place.id), ...matters.map(({ id }) => id)]);
    // the item on show may have left the filter just now, by being done
    let here = all.indexOf(address.current) + by;
    while (here >= 0 && here < all.length && !isShown.has(all[here] ?? '')) here += by;
    const next = all[here];
    if (next === undefined) return;
    wantsHeading.current = true;
    address.go(next);
  };
  const record = (number: number) => {
    const rule = row?.place.item.rules[number - 1];
    if (rule !== undefined) setOpened({ at, rule: rule.id });
  };
  const seen = row?.desk.officeRevision ?? 0;
  const mayRate = row?.place.isRated === true && may('rateItem');
  const type = (digit: string) => {
    if (row === undefined) return;
    const key = ratingKey(row.place.id);
    const before = slots.read(key) as Typed<Rating> | undefined;
    slots.write(key, { value: { points: digit, note: before?.value.note ?? row.desk.office?.note ?? '' }, seen: before?.seen ?? seen });
    points.current?.focus();
    points.current?.setSelectionRange(digit.length, digit.length);
  };
  const full = () => {
    if (row === undefined) return;
    const key = ratingKey(row.place.id);
    const before = slots.read(key) as Typed<Rating> | undefined;
    slots.write(key, { value: { points: row.place.item.points, note: before?.value.note ?? row.desk.office?.note ?? '' }, seen: before?.seen ?? seen });
    void rate(row.place.item);
    step(1);
  };

  useDeskKeys({
    onItem: step,
    onUnit: (by) => {
      const unit = by === 1 ? view.next : view.previous;
      if (unit !== null) address.goToUnit(unit.id);
    },
    onDigit: mayRate ? type : undefined,
    onFull: mayRate ? full : undefined,
    onRecord: row?.place.isCharged === true && may('recordProblem') ? record : undefined,
    onFind: () => {
      address.setTab('items');
      findRef.current?.focus();
    },
    onWhy: () => address.setWhy(row === undefined ? 'total' : 'item'),
  });

  return {
    pointsRef: points, headingRef: heading, findRef, recording,
    setRecording: useCallback((rule: string | null) => setOpened({ at, rule }), [at]),
    onItem: step,
    onNext: () => step(1),
  };
}
