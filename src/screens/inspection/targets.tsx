/** The units of a round: who goes, how far it is, what was found, and the way on site. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import { StatusTag } from '#ui/status-tag.tsx';
import type { HandChange, InspectionView, RoundView, TargetRow } from '#view/inspection.ts';
import styles from './inspection.module.css';

export interface TargetsProps { readonly book: string; readonly view: InspectionView; readonly round: RoundView }

export function Targets({ book, view, round }: TargetsProps) {
  const { t } = useTranslation('inspection');
  const isLatest = round.number === view.rounds.length;
  const mayVisit = isLatest && view.closed === null && view.allowed.includes('recordVisit');
  return (
    <>
      <ul className={styles.cards} aria-label={t('targetsCaption')}>
        {round.targets.map((target) => <TargetCard key={target.unit.id} book={book} inspection={view.row.id} round={round.number} target={target} mayVisit={mayVisit} />)}
      </ul>
      {round.changes.length > 0 && (
        <section className={styles.changes}>
          <h2>{t('changes.title')}</h2>
          <ul>{round.changes.map((change) => <Change key={change.at} change={change} />)}</ul>
        </section>
      )}
    </>
  );
}

function TargetCard({ book, inspection, round, target, mayVisit }: { readonly book: string; readonly inspection: string; readonly round: number; readonly target: TargetRow; readonly mayVisit: boolean }) {
  const { t } = useTranslation('inspection');
  const { day } = useFormat();
  const { unit, inspectors, status, visits, problems, listed } = target;
  const standing = problems.filter(({ state }) => state !== 'withdrawn');
  const what = t(status === 'inProgress' ? 'goOn' : 'begin');
  return (
    <li className={styles.card}>
      <div className={styles.words}>
        <p className={styles.unit}>{unit.name} {!listed && t('unlisted')}</p>
        <p className={styles.quiet}>{inspectors.length === 0 ? t('nobody') : inspectors.join(' · ')}</p>
        {visits.map(({ id, on, concluded, place }) => (
          <p key={id} className={styles.quiet}>
            {day(on)} {place} · {concluded === null ? t('result.open') : concluded.nothingFound ? t('result.nothing') : t('result.problems', { count: problems.filter(({ visit }) => visit === id).length })}
            {concluded !== null && concluded.words !== '' && <> · {concluded.words}</>}
          </p>
        ))}
        {standing.map((problem) => (
          <p key={problem.id} className={styles.quiet}>
            <Link to="/years/$book/problems" params={{ book }} search={{ open: problem.id }}>{problem.number}</Link> {problem.words}
          </p>
        ))}
      </div>
      <StatusTag status={status} />
      {mayVisit && listed && status !== 'done' && (
        <span className={styles.go}>
          <Button
            variant={status === 'inProgress' ? 'filled' : 'default'}
            renderRoot={(props) => <Link to="/years/$book/visit" params={{ book }} search={{ inspection, round: String(round), unit: unit.id }} aria-label={t('visitOf', { unit: unit.name, what })} {...props} />}
          >
            {what}
          </Button>
        </span>
      )}
    </li>
  );
}

function Change({ change }: { readonly change: HandChange }) {
  const { t } = useTranslation('inspection');
  const { instant } = useFormat();
  const named = (units: HandChange['added']) => units.map(({ name }) => name).join(t('and'));
  return (
    <li>
      {(['added', 'removed', 'reassigned'] as const).filter((part) => change[part].length > 0).map((part) => <p key={part}>{t(`changes.${part}`, { units: named(change[part]) })}</p>)}
      <p className={styles.quiet}>{t('changes.by', { person: change.by.person, time: instant(change.at), reason: change.reason })}</p>
    </li>
  );
}
