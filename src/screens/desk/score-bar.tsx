/**
 * Always in sight: the unit, its neighbours, the total, the grade, the range and what is missing,
 * each with the button that explains it.
 *
 * Holds the page's title, so that no second header takes room above the work.
 *
 * Imports: router, ui, screens (state of the year), desk.
 */

import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { describePage } from '#ui/page-state.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import type { UnitName } from '#view/viewer.ts';
import { useYearState } from '../year-state.ts';
import { useDeskOnShow } from './desk-context.ts';
import styles from './score-bar.module.css';
import { useGradeName } from './use-grade-name.ts';
import { useVetoEffect } from './use-veto-effect.ts';
import { WhyButton } from './why-button.tsx';
import type { WhyKind } from './why-panel.tsx';

export interface ScoreBarProps {
  readonly why: WhyKind | undefined;
  readonly onWhy: (why: WhyKind) => void;
  /** Where the draft is. */
  readonly children: ReactNode;
}

export function ScoreBar({ why, onWhy, children }: ScoreBarProps) {
  const { t } = useTranslation('desk');
  const { book, view } = useDeskOnShow();
  const nameGrade = useGradeName();
  const yearState = useYearState();
  const { unit, card, result, proposal, position } = view;
  const { range } = result;
  const open = view.open.length + (view.open.some(({ what }) => what === 'part') ? 0 : result.missing.length);
  const grade = proposal !== null && !proposal.stale ? proposal.grade : result.grade;

  useEffect(() => {
    describePage({ title: t('pageTitle', { unit: unit.name }), sample: card.sample, names: { book: card.title, unit: unit.name } });
    return () => describePage({ sample: false, errors: 0 });
  }, [t, unit.name, card.sample, card.title]);

  return (
    <header className={styles.bar}>
      <div className={styles.unit}>
        <Neighbour book={book} unit={view.previous} word={t('bar.previous')} sign="‹" />
        <div>
          <h1 id="page-title" tabIndex={-1} className={styles.title}>{unit.name}</h1>
          <p className={styles.quiet}>{t('bar.position', { index: position.index + 1, of: position.of })}<span className={styles.state}> · {yearState(card)}</span></p>
        </div>
        <Neighbour book={book} unit={view.next} word={t('bar.next')} sign="›" />
      </div>
      <dl className={styles.figures}>
        <div className={styles.total}>
          <dt>{t('bar.total')}</dt>
          <dd>{result.total === null ? <span className={styles.noTotal}>{t('bar.noTotal')}</span> : <ScoreText places="given" value={result.total} size="huge" />}</dd>
          <dd><WhyButton kind="total" open={why} onWhy={onWhy} /></dd>
        </div>
        <div>
          <dt>{t('bar.grade')}</dt>
          <dd className={styles.value}>
            {grade === null ? '—' : nameGrade(grade)} <GradeTag />
          </dd>
          <dd><WhyButton kind="grade" open={why} onWhy={onWhy} /></dd>
        </div>
        <div>
          <dt>{t('bar.range')}</dt>
          <dd className={styles.value}>{range.min === range.max ? range.min : `${range.min} – ${range.max}`}</dd>
          <dd><WhyButton kind="range" open={why} onWhy={onWhy} /></dd>
        </div>
        <div>
          <dt>{t('bar.missing')}</dt>
          <dd className={styles.value}>{open === 0 ? <Tag tone="good" sign="✓">{t('bar.nothingMissing')}</Tag> : <Tag tone="wait" sign="!">{t('bar.open', { count: open })}</Tag>}</dd>
          <dd><WhyButton kind="missing" open={why} onWhy={onWhy} /></dd>
        </div>
      </dl>
      <StandingVetoes />
      <div className={styles.draft}>{children}</div>
    </header>
  );
}

/** What overrides the points is said where the total is read. */
function StandingVetoes() {
  const { t } = useTranslation('desk');
  const say = useText();
  const effectOf = useVetoEffect();
  const { scheme, view: { given } } = useDeskOnShow();
  const standing = (scheme.vetoes ?? []).filter(({ id }) => given.vetoes.some((mark) => mark.id === id && mark.stands));
  if (standing.length === 0) return null;
  return (
    <div role="note" className={styles.veto}>
      {standing.map((veto) => <p key={veto.id}><b><span aria-hidden="true">! </span>{t('vetoes.loud')}</b> {say(veto.text)} {effectOf(veto)}</p>)}
    </div>
  );
}

function GradeTag() {
  const { t } = useTranslation('desk');
  const { view: { proposal, result } } = useDeskOnShow();
  if (proposal?.stale === true) return <Tag tone="wait" sign="!">{t('bar.stale')}</Tag>;
  if (proposal !== null) return <Tag tone="good" sign="✓">{t('bar.proposed')}</Tag>;
  return result.grade === null ? null : <Tag tone="plain">{t('bar.suggested')}</Tag>;
}

/** The item on show stays on show: one item can be read through all units. */
function Neighbour({ book, unit, word, sign }: { readonly book: string; readonly unit: UnitName | null; readonly word: string; readonly sign: string }) {
  if (unit === null) return <span className={styles.step} aria-hidden="true" data-off>{sign}</span>;
  return (
    <Link to="/years/$book/desk/$unit" params={{ book, unit: unit.id }} search={(old) => old} preload={false} className={styles.step} aria-label={`${word} · ${unit.name}`} title={`${word} · ${unit.name}`}>
      <span aria-hidden="true">{sign}</span>
    </Link>
  );
}
