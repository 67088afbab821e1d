/** Problems as cards, for a phone. Of a long list only those near the screen are drawn. */

import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import { ScoreText } from '#ui/score-text.tsx';
import type { ProblemRow } from '#view/problem-row.ts';
import type { NoticeStatus } from '#workflow/notice-rules.ts';
import { pointsOf } from './filter-problems.ts';
import { Highlight } from './highlight.tsx';
import { MendingTag } from './mending-tag.tsx';
import { OutcomeTags } from './outcome-tags.tsx';
import styles from './problem-list.module.css';

export interface ProblemCardsProps {
  readonly words: string;
  readonly noticeStatus: Readonly<Record<string, NoticeStatus>>;
  readonly rows: readonly ProblemRow[];
  readonly opened: string;
  readonly onOpen: (id: string) => void;
}

/** A guess until a card was measured. */
const usualHeight = 150;
const fewRows = 60;

export function ProblemCards(props: ProblemCardsProps) {
  const { t } = useTranslation('problems');
  if (props.rows.length > fewRows) return <ManyCards {...props} />;
  return (
    <ul className={styles.cards} aria-label={t('title')}>
      {props.rows.map((row) => (
        <li key={row.id} className={styles.card}><Card {...props} row={row} /></li>
      ))}
    </ul>
  );
}

function ManyCards(props: ProblemCardsProps) {
  const { t } = useTranslation('problems');
  const { rows } = props;
  const list = useRef<HTMLUListElement>(null);
  const [top, setTop] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({ count: rows.length, estimateSize: () => usualHeight, overscan: 8, scrollMargin: top });
  return (
    <ul ref={list} className={styles.cards} aria-label={t('title')} style={{ position: 'relative', height: virtual.getTotalSize() }}>
      {virtual.getVirtualItems().map(({ index, start, key }) => {
        const row = rows[index];
        return row === undefined ? null : (
          <li
            key={key}
            ref={virtual.measureElement}
            data-index={index}
            className={styles.card}
            aria-setsize={rows.length}
            aria-posinset={index + 1}
            style={{ position: 'absolute', top: 0, width: '100%', transform: `translateY(${start - top}px)` }}
          >
            <Card {...props} row={row} />
          </li>
        );
      })}
    </ul>
  );
}

function Card({ row, opened, onOpen, words, noticeStatus }: ProblemCardsProps & { readonly row: ProblemRow }) {
  const { t } = useTranslation(['problems', 'workflow']);
  const { day } = useFormat();
  return (
    <article data-closed={row.state === 'charged' ? undefined : true}>
      <div className={styles.head}>
        <button type="button" className={styles.open} aria-expanded={row.id === opened} onClick={() => onOpen(row.id)}>
          {t('column.number', { unit: row.unit.short, number: row.number })}
        </button>
        <ScoreText value={pointsOf(row)} places="plain" sign="minus" />
      </div>
      <p className={styles.words}><Highlight text={row.words} words={words} /></p>
      <p className={styles.meta}>
        {row.charges.map(({ item, rule }) => `${item} ${rule}`).join(' · ')} · {t(`workflow:method.${row.method}`)} · {day(row.foundOn)}
      </p>
      <div className={styles.tags}><OutcomeTags problem={row} /><MendingTag problem={row} noticeStatus={noticeStatus} /></div>
    </article>
  );
}
