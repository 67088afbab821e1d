/**
 * The middle column: what the item asks, in official words; its rules; what each side says; and
 * the office's own word, by points or by recording problems.
 *
 * Imports: reasons (clause), ui, desk.
 */

import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';

import { ClauseText } from '#reasons/clause-text.tsx';
import { plainText } from '#ui/exact-text.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { StatusTag } from '#ui/status-tag.tsx';
import { useText } from '#ui/use-text.ts';
import { useMay } from './desk-context.ts';
import type { ItemRowData } from './item-rows.ts';
import styles from './item-view.module.css';
import { MeasurePart } from './measure-part.tsx';
import { RatingForm } from './rating-form.tsx';
import { RecordForm } from './record-form.tsx';
import { NotAllowedNote } from './refusal-note.tsx';
import { RuleList } from './rule-list.tsx';
import { SaidWords } from './said-words.tsx';
import { VoicesTable } from './voices-table.tsx';
import { WhyButton } from './why-button.tsx';
import type { WhyKind } from './why-panel.tsx';

export interface ItemViewProps {
  readonly row: ItemRowData;
  /** Rule of the problem that is being recorded; null while none is. */
  readonly recording: string | null;
  readonly onRecord: (rule: string | null) => void;
  readonly onNext: () => void;
  readonly why: WhyKind | undefined;
  readonly onWhy: (why: WhyKind) => void;
  readonly pointsRef: Ref<HTMLInputElement>;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

export function ItemView({ row, recording, onRecord, onNext, why, onWhy, pointsRef, headingRef }: ItemViewProps) {
  const { t } = useTranslation('desk');
  const say = useText();
  const may = useMay();
  const { item, category, isRated, isCharged } = row.place;
  const rule = item.rules.find(({ id }) => id === recording);
  const { deduction } = row.desk;

  return (
    <article className={styles.item} aria-labelledby="desk-item">
      <header className={styles.head}>
        <div>
          <p className={styles.category}>{category.id} {say(category.title)}</p>
          <h2 ref={headingRef} id="desk-item" tabIndex={-1} className={styles.title}>
            {item.id} {say(item.title)}
          </h2>
          <StatusTag status={row.status} />
        </div>
        <div className={styles.figures}>
          {isRated && <Figure word={t('item.given')} value={row.desk.office?.points} of={item.points} />}
          {isCharged && <Figure word={t(isRated ? 'item.ordinaryLeft' : 'item.left')} value={deduction?.left} of={item.points} isSmall={isRated} />}
          <WhyButton kind="item" open={why} onWhy={onWhy} />
        </div>
      </header>

      {item.clause.quote?.includes(say(item.text)) !== true && <p className={styles.asks}>{say(item.text)}</p>}
      <ClauseText clause={item.clause} isQuoteOpen />
      {item.help !== undefined && (
        <details className={styles.help}>
          <summary>{t('item.help')}</summary>
          <dl>
            <dt><span aria-hidden="true">✓ </span>{t('item.good')}</dt>
            <dd>{say(item.help.good)}</dd>
            <dt><span aria-hidden="true">✗ </span>{t('item.bad')}</dt>
            <dd>{say(item.help.bad)}</dd>
          </dl>
        </details>
      )}

      <VoicesTable row={row} />
      {(item.earned !== undefined || row.measure !== undefined) && <MeasurePart key={item.id} row={row} />}
      {isRated && (
        <section className={styles.part} aria-labelledby="desk-rating">
          <h3 id="desk-rating">{t('rating.title', { points: plainText(item.points) })}</h3>
          <RatingForm key={item.id} row={row} onNext={onNext} fieldRef={pointsRef} isSecond={rule !== undefined} />
        </section>
      )}
      <SaidWords desk={row.desk} />
      {isCharged && item.rules.length > 0 && (
        <section className={styles.part} aria-labelledby="desk-rules">
          <h3 id="desk-rules">{t(isRated ? 'rules.ordinary' : 'rules.title')}</h3>
          <RuleList item={item} recording={recording} onRecord={may('recordProblem') ? onRecord : undefined} />
          {!may('recordProblem') && <NotAllowedNote action="recordProblem" />}
          {rule !== undefined && <RecordForm key={item.id} row={row} rule={rule} onRule={onRecord} onClose={() => onRecord(null)} />}
        </section>
      )}
    </article>
  );
}

function Figure({ word, value, of, isSmall = false }: { readonly word: string; readonly value: string | null | undefined; readonly of: string; readonly isSmall?: boolean }) {
  return (
    <p className={styles.figure}>
      <span>{word}</span> <ScoreText value={value} places="plain" of={of} size={isSmall ? 'normal' : 'large'} />
    </p>
  );
}
