/** The records of a file, one by one: what would become of each, and which are taken. */

import { Alert, Button, Checkbox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useView } from '#client/book-queries.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { useImport } from '#client/site/use-import.ts';
import { useInspectionsNamed } from '#client/site/use-inspections-named.ts';
import type { ReviewedRecord } from '#exchange/site-review.ts';
import type { SiteResults } from '#exchange/site-results.ts';
import { DataTable, type Column } from '#ui/data-table.tsx';
import { useFormat } from '#ui/format.ts';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { Tag } from '#ui/tag.tsx';

export interface ReviewProps { readonly book: string; readonly schemeHash: string; readonly results: SiteResults }

const tones = { new: ['good', '✓'], known: ['plain', '='], similar: ['wait', '!'], blocked: ['bad', '×'] } as const;

export function Review({ book, schemeHash, results }: ReviewProps) {
  const { t } = useTranslation('site-results');
  const problems = useView('problems', book);
  const ids = useMemo(() => [...new Set(results.records.flatMap(({ commands }) => commands.flatMap((one) => (one.kind === 'recordVisit' && one.of !== undefined ? [one.of.inspection] : []))))], [results]);
  const inspections = useInspectionsNamed(book, ids);
  const [reviewed, setReviewed] = useState<readonly ReviewedRecord[]>();

  useEffect(() => {
    let left = false;
    if (inspections !== undefined) {
      void import('#exchange/site-review.ts').then(({ reviewResults }) => {
        if (!left) setReviewed(reviewResults(results, { problems, inspections, schemeHash }));
      });
    }
    return () => {
      left = true;
    };
  }, [results, problems, inspections, schemeHash]);

  if (reviewed === undefined) return <SkeletonBlock label={t('title')} rows={6} />;
  return <Chosen book={book} results={results} reviewed={reviewed} />;
}

function Chosen({ book, results, reviewed }: Omit<ReviewProps, 'schemeHash'> & { readonly reviewed: readonly ReviewedRecord[] }) {
  const { t } = useTranslation('site-results');
  const { instant } = useFormat();
  const say = useRefusalText();
  const { take, outcomes, isBusy } = useImport(book);
  // undefined: as suggested. What looks like a known problem is taken too: the queue of look-alikes asks about it afterwards.
  const [wish, setWish] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isTaken = (row: ReviewedRecord) => (row.state === 'new' || row.state === 'similar') && !outcomes.has(row.record.id) && (wish.get(row.record.id) ?? true);
  const chosen = reviewed.filter(isTaken);
  const count = useMemo(() => (state: ReviewedRecord['state']) => reviewed.filter((row) => row.state === state).length, [reviewed]);
  const taken = [...outcomes.values()].filter(({ kind }) => kind === 'taken').length;
  const what = ({ record }: ReviewedRecord) => t(`kind.${record.commands[0]?.kind ?? 'recordProblem'}`);
  const words = ({ record }: ReviewedRecord) => record.commands[0]?.words ?? '';

  const columns: readonly Column<ReviewedRecord>[] = [
    {
      id: 'take', label: t('column.take'),
      cell: (row) => {
        const outcome = outcomes.get(row.record.id);
        if (outcome !== undefined) return outcome.kind === 'taken' ? <Tag tone="good" sign="✓">{t('result.taken')}</Tag> : <Tag tone="bad" sign="!">{t('result.refused')}</Tag>;
        return (
          <Checkbox
            aria-label={t('takeOf', { what: what(row), unit: row.record.unit, words: words(row) })}
            checked={isTaken(row)}
            disabled={row.state === 'known' || row.state === 'blocked'}
            onChange={(event) => setWish(new Map(wish).set(row.record.id, event.currentTarget.checked))}
          />
        );
      },
    },
    { id: 'unit', label: t('column.unit'), isRowHeader: true, cell: (row) => <>{row.record.unit}<br />{what(row)} · {t('by', { person: row.record.person, time: instant(row.record.at) })}</> },
    { id: 'words', label: t('column.words'), isMinor: true, cell: words },
    {
      id: 'state', label: t('column.state'),
      cell: (row) => {
        const outcome = outcomes.get(row.record.id);
        const [tone, sign] = tones[row.state];
        return (
          <>
            <Tag tone={tone} sign={sign}>{t(`state.${row.state}`)}</Tag>
            {row.conflicts.map((conflict) => <p key={conflict.why}>{t(`why.${conflict.why}`, { title: 'title' in conflict ? conflict.title : '', count: 'count' in conflict ? conflict.count : 0 })}</p>)}
            {row.similar.map(({ id, number, words: known }) => <p key={id}>{t('similarTo', { number, words: known })}</p>)}
            {outcome?.kind === 'refused' && <p role="alert">{t('failed', { reason: say(outcome.refusal) })}</p>}
          </>
        );
      },
    },
  ];
  return (
    <>
      <p>{t('from', { title: results.bookTitle, time: instant(results.savedAt), count: results.records.length, files: results.files.length })}</p>
      <p>{t('summary', { fresh: count('new'), similar: count('similar'), known: count('known'), blocked: count('blocked') })}</p>
      {taken > 0 && <Alert color="green" role="status" mb="md">{t('done', { count: taken })}</Alert>}
      <DataTable caption={t('caption')} columns={columns} rows={reviewed} rowKey={({ record }) => record.id} />
      {chosen.length === 0 ? <p>{taken === 0 && t('nothing')}</p> : <Button mt="md" loading={isBusy} onClick={() => void take(chosen.map(({ record }) => record), results.files)}>{t('import', { count: chosen.length })}</Button>}
    </>
  );
}
