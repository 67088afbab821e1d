/** Results from site come back into the year: the file is read whole, looked at record by record, then taken by commands. */

import { Alert, Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useScheme, useView } from '#client/book-queries.ts';
import type { FileFault } from '#exchange/signed-file.ts';
import type { SiteResults } from '#exchange/site-results.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { PickFile } from '../pick-file.tsx';
import { siteFileBytes, useFileFault } from '../site-file-fault.ts';
import { useYearState } from '../year-state.ts';
import { Review } from './review.tsx';

const route = getRouteApi('/years/$book/site-results');

export function SiteResultsScreen() {
  const { t } = useTranslation('site-results');
  const { book } = route.useParams();
  const { card, allowed } = useView('problems', book);
  const { hash } = useScheme(book);
  const yearState = useYearState();
  const sayFault = useFileFault();
  const [results, setResults] = useState<SiteResults>();
  const [fault, setFault] = useState<FileFault>();
  const [round, setRound] = useState(0);
  const mayImport = allowed.includes('recordVisit') && allowed.includes('recordProblem');
  const back = <Button variant="default" renderRoot={(props) => <Link to="/years/$book/inspections" params={{ book }} {...props} />}>{t('toList')}</Button>;

  const handleText = async (text: string) => {
    const { readSiteResults } = await import('#exchange/site-results.ts');
    const read = readSiteResults(text);
    setFault(read.ok ? undefined : read.fault);
    setResults(read.ok ? read.content : undefined);
    setRound(round + 1);
  };
  return (
    <>
      <PageHeader title={t('title')} state={`${card.title} · ${yearState(card)}`} names={{ book: card.title }} sample={card.sample} actions={mayImport && <PickFile label={t(results === undefined ? 'pick' : 'another')} variant={results === undefined ? 'filled' : 'default'} onText={handleText} most={siteFileBytes} onTooLarge={() => setFault({ fault: 'size' })} />} />
      {!mayImport ? <EmptyState reason={t('mayNot')} action={back} /> : (
        <>
          {results === undefined ? <EmptyState reason={t('say')} /> : <p>{t('say')}</p>}
          {fault !== undefined && <Alert color="red" role="alert" title={t('refused')}>{sayFault(fault)}</Alert>}
          {results !== undefined && <Review key={round} book={book} schemeHash={hash} results={results} />}
        </>
      )}
    </>
  );
}
