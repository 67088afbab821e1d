/** What is different today from the day that is shown: by unit, with links to what changed. Fetched when it is asked for. */

import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useChanges } from '#client/book-changes.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { useText } from '#ui/use-text.ts';
import type { UnitChanges } from '#view/changes.ts';
import styles from './changes-since.module.css';

export function ChangesSince({ book, day }: { readonly book: string; readonly day: string }) {
  const { t } = useTranslation('as-of');
  const say = useText();
  const { units, entries, stage } = useChanges(book, day);
  const recorded = units.reduce((sum, { problems }) => sum + problems.filter(({ what }) => what === 'recorded').length, 0);
  const scored = units.filter(({ total }) => total !== null).length;
  if (entries === 0) return <EmptyState reason={t('changes.none')} />;
  return (
    <section aria-label={t('changes.title')} className={styles.changes}>
      <h2>{t('changes.title')}</h2>
      <p>{t('changes.summary', { entries, units: units.length, recorded, scored })}</p>
      {stage !== null && <p>{t('changes.stage', { before: say(stage.before), after: say(stage.after) })}</p>}
      {units.length > 0 && (
        <div className={styles.scroll}>
          <ul className={styles.units}>{units.map((one) => <UnitItem key={one.unit.id} book={book} changes={one} />)}</ul>
        </div>
      )}
    </section>
  );
}

function UnitItem({ book, changes: { unit, isNew, total, problems, notices, objections } }: { readonly book: string; readonly changes: UnitChanges }) {
  const { t } = useTranslation('as-of');
  return (
    <li>
      <p className={styles.head}>
        <strong>{unit.name}</strong>
        {isNew && <span>{t('changes.newUnit')}</span>}
        {total !== null && <span className={styles.total}>{total.before === null ? t('changes.incomplete') : <ScoreText value={total.before} />} → {total.after === null ? t('changes.incomplete') : <ScoreText value={total.after} />}</span>}
      </p>
      <ul>
        {problems.map(({ id, number, words, what }) => (
          <li key={id}>
            <Link to="/years/$book/problems" params={{ book }} search={{ open: id, asOf: undefined }}>{t('changes.number', { number })}</Link> {t(`changes.problem.${what}`)}
            <span className={styles.soft}> {words}</span>
          </li>
        ))}
        {notices.map(({ id, label, before, after }) => (
          <li key={id}>
            <Link to="/years/$book/rectification/$notice" params={{ book, notice: id }}>{label}</Link> {before === null ? t('changes.newly', { what: t(`changes.notice.${after}`) }) : `${t(`changes.notice.${before}`)} → ${t(`changes.notice.${after}`)}`}
          </li>
        ))}
        {objections.map(({ id, number, before, after }) => (
          <li key={id}>
            <Link to="/years/$book/objections" params={{ book }} search={{ open: id }}>{number === null ? t('changes.objectionResult') : t('changes.objection', { number })}</Link> {before === null ? t('changes.newly', { what: t(`changes.answer.${after}`) }) : `${t(`changes.answer.${before}`)} → ${t(`changes.answer.${after}`)}`}
          </li>
        ))}
      </ul>
    </li>
  );
}
