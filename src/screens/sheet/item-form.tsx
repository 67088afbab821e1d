/**
 * One item of a sheet: what it asks, the answer, and beside it the clause with its rules and examples.
 *
 * Enter goes on to the next item, unless an input method is composing.
 *
 * Imports: ledger and scheme (types), ui.
 */

import { Button } from '@mantine/core';
import { useLayoutEffect, useRef, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';

import type { Item } from '#scheme/grammar.ts';
import { useText } from '#ui/use-text.ts';
import { useComposing } from '../composing.ts';
import { EvidenceEditor } from '../evidence-editor.tsx';
import type { AboutSheet } from './about.ts';
import { FindingsPart } from './findings-part.tsx';
import type { ItemFault } from './item-faults.ts';
import styles from './item-form.module.css';
import { ItemHelp } from './item-help.tsx';
import { PointsPart } from './points-part.tsx';
import { SelfBeside } from './self-beside.tsx';
import type { DraftRow } from './sheet-content.ts';

export interface ItemFormProps {
  readonly about: AboutSheet;
  readonly item: Item;
  readonly place: { readonly index: number; readonly of: number };
  readonly row: DraftRow;
  readonly faults: readonly ItemFault[];
  /** All that is missing is marked: the person has asked for the check before. */
  readonly isStrict: boolean;
  /** Takes the focus to its title: the person has just come from another item. */
  readonly isFocused: boolean;
  readonly onChange: (change: (row: DraftRow) => DraftRow) => void;
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: () => void;
}

export function ItemForm(props: ItemFormProps) {
  const { about, item, place, row, faults, isStrict, isFocused, onChange, onPrevious, onNext } = props;
  const { t } = useTranslation('sheet');
  const say = useText();
  const heading = useRef<HTMLHeadingElement>(null);
  const composing = useComposing();
  const name = `${item.id} ${say(item.title)}`;
  const answer = { item, row, faults, isStrict, onChange };

  // before the next key: focus that comes later would take a fast typist's keys away
  useLayoutEffect(() => {
    if (!isFocused) return;
    heading.current?.focus({ preventScroll: true });
    // on a phone the item gets the screen; elsewhere it moves only when it is out of sight
    heading.current?.scrollIntoView({ block: window.matchMedia('(max-width: 50em)').matches ? 'start' : 'nearest' });
  }, [isFocused]);

  const handleSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!composing.isOn()) onNext();
  };

  return (
    <form className={styles.form} onSubmit={handleSubmit} {...composing.props} noValidate aria-label={name}>
      <div className={styles.columns}>
        <section className={styles.answer}>
          <p className={styles.place}>{t('item.place', { number: place.index + 1, count: place.of })}</p>
          <h2 ref={heading} tabIndex={-1} className={styles.title}>{name}</h2>
          <p className={styles.asks}>{say(item.text)}</p>
          {about.view.kind === 'peer' && <SelfBeside about={about} item={item} />}
          {about.sheet.form.form === 'points' ? <PointsPart {...answer} reasonBelow={about.sheet.reasonBelow} /> : <FindingsPart table={about.sheet.table} {...answer} />}
          <EvidenceEditor
            book={about.book}
            label={t('item.evidence')}
            evidence={row.evidence}
            onChange={(change) => onChange((now) => ({ ...now, evidence: change(now.evidence) }))}
          />
        </section>
        <ItemHelp item={item} />
      </div>
      <div className={styles.steps}>
        <Button variant="default" disabled={onPrevious === undefined} onClick={onPrevious}>{t('nav.previous')}</Button>
        <Button type="submit">{place.index === place.of - 1 ? t('check.open') : t('nav.next')}</Button>
      </div>
    </form>
  );
}
