/** One unit's result with every reason, for the unit itself and for those who run the year. */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useScheme, useScoreHistory, useUnitResult } from '#client/book-queries.ts';
import { useUnderstanding } from '#client/year-facts.ts';
import { Explanation } from '#reasons/explanation.tsx';
import { ScoreHistory } from '#reasons/score-history.tsx';
import { UnderstandingWords } from '#reasons/understanding.tsx';
import { Figure } from '#ui/figure.tsx';
import { useFormat } from '#ui/format.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { useText } from '#ui/use-text.ts';
import { leavesOf } from '#ledger/leaves.ts';
import { schemeFor } from '#scheme/classes.ts';
import { GradeTag, useGradeName } from '../grade-tag.tsx';
import { OnePage } from './one-page.tsx';
import { ProblemList } from './problem-list.tsx';
import { useOnePage } from './use-one-page.ts';
import styles from './unit-result.module.css';

const OtherScheme = lazy(async () => ({ default: (await import('./other-scheme.tsx')).OtherScheme }));

const route = getRouteApi('/years/$book/results/$unit');

export function UnitResultScreen() {
  const { t } = useTranslation(['unit-result', 'workflow', 'reasons']);
  const { book, unit } = route.useParams();
  const { person, role } = useActor();
  const view = useUnitResult(book, unit);
  const { scheme } = useScheme(book);
  const say = useText();
  const format = useFormat();
  const nameOf = useGradeName(book);
  const understanding = useUnderstanding(book, unit);
  const onePage = useOnePage();
  const { card, official, row, result, versions } = view;
  const state = official === null ? t('provisional') : t(card.correcting ? 'correcting' : 'published', { version: official.version });
  const unitClass = scheme.classes?.find(({ id }) => id === row.unit.unitClass);
  const leaves = leavesOf(schemeFor(scheme, row.unit.unitClass).total);
  const missing = result.missing.map((id) => leaves.find((leaf) => leaf.id === id)).flatMap((leaf) => (leaf === undefined ? [] : [say(leaf.title)]));

  return (
    <>
      <PrintHeader title={`${card.title} · ${row.unit.name}`} person={person} />
      <PageHeader
        title={row.unit.name}
        state={state}
        names={{ book: card.title, unit: row.unit.name }}
        sample={card.sample}
        actions={
          <>
            {role === 'office' && <Button variant="default" renderRoot={(props) => <Link to="/years/$book/desk/$unit" params={{ book, unit }} {...props} />}>{t('desk')}</Button>}
            <Button variant="default" onClick={onePage.print}>{t('onePage.print')}</Button>
            <Button variant="default" onClick={() => window.print()}>{t('print')}</Button>
          </>
        }
      />
      {onePage.isOn && <OnePage view={view} understanding={understanding} nameGrade={nameOf} />}
      <div className={onePage.isOn ? 'no-print' : undefined}>
      <Sheet>
        <div className={styles.figures}>
          <Figure label={t('total')} size="huge" value={<ScoreText places="given" value={row.total} size="huge" />} />
          {unitClass !== undefined && <Figure label={t('class')} value={say(unitClass.title)} />}
          {row.grade !== null && <Figure label={t('grade')} value={<GradeTag book={book} grade={row.grade} />} />}
          {row.rank !== null && role !== 'unit' && <Figure label={t('rank')} value={t('rankOf', { rank: row.rank })} />}
          {row.total === null && <Figure label={t('range')} value={`${row.range.min} – ${row.range.max}`} />}
        </div>
        {missing.length > 0 && <p>{t('missing', { parts: missing.join(format.mark) })}</p>}
        {row.confirmed && row.suggested !== null && row.suggested !== row.grade && <p>{t('suggested', { grade: nameOf(row.suggested), reason: row.reason })}</p>}
      </Sheet>
      <Sheet title={t('why')}>
        <Explanation about={{ kind: 'total' }} reason={view.explanation} problems={view.problems} bands={scheme.grades.bands.map((band) => ({ name: band.name.zh, min: band.min }))} />
      </Sheet>
      {understanding !== undefined && (
        <Sheet title={t('understand')}>
          <UnderstandingWords about={understanding} nameGrade={nameOf} nameProblem={(id) => t('number', { number: view.problems.find((problem) => problem.id === id)?.number ?? '' })} />
        </Sheet>
      )}
      {(role === 'office' || role === 'leader') && (
        <div className="no-print">
          <Sheet title={t('other.title')} note={t('other.note')}>
            <Suspense fallback={null}><OtherScheme book={book} unit={unit} /></Suspense>
          </Sheet>
        </div>
      )}
      <Sheet title={t('problems')}>
        <ProblemList book={book} problems={view.problems} />
      </Sheet>
      <Sheet title={t('reasons:history.title')}>
        <Suspense fallback={<SkeletonBlock label={t('reasons:history.title')} rows={4} />}>
          <History book={book} unit={unit} />
        </Suspense>
      </Sheet>
      {versions.length > 0 && (
        <Sheet title={t('versions')}>
          <ul className={styles.charges}>
            {versions.map(({ version, at, total, grade, correction }) => (
              <li key={version}>
                {t('version', { version, at: format.instant(at) })} · {t('versionSay', { total, grade: nameOf(grade) })}
                {correction !== null && <div className={styles.quiet}>{t('correction', { reason: correction })}</div>}
              </li>
            ))}
          </ul>
          {official !== null && (
            <p className={styles.quiet}>
              {t('head')} <code className={styles.hash}>{official.head}</code>
            </p>
          )}
        </Sheet>
      )}
      </div>
    </>
  );
}

function History({ book, unit }: { readonly book: string; readonly unit: string }) {
  return <ScoreHistory lines={useScoreHistory(book, unit).lines} />;
}
