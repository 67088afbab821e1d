/** The draft tried on a past year of this computer: change per unit, grades that turn, items that never take a point. */

import { NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useBackTest } from '#client/back-test.ts';
import { useHome } from '#client/book-queries.ts';
import { useYearFacts } from '#client/year-facts.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';
import styles from './editor.module.css';
import { BackTestResult } from './back-test-result.tsx';

const route = getRouteApi('/schemes/drafts/$draft');

export function BackTestTab({ scheme }: { readonly scheme: Scheme | null }) {
  const { t } = useTranslation('scheme-editor');
  const { year } = route.useSearch();
  const navigate = route.useNavigate();
  const years = useHome().data.books.filter(({ units }) => units > 0);
  const book = years.some((card) => card.book === year) ? year : (years[0]?.book ?? '');
  const facts = useYearFacts(book);
  const { tested, progress } = useBackTest(facts, scheme);
  if (years.length === 0) return <EmptyState reason={t('backTest.noYears')} />;
  return (
    <Sheet title={t('tab.backTest')} note={t('backTest.note')}>
      <div className={styles.stack}>
      <NativeSelect
        label={t('backTest.year')} value={book} data={years.map((card) => ({ value: card.book, label: card.title }))}
        onChange={({ currentTarget: { value } }) => void navigate({ search: (old) => ({ ...old, year: value }), replace: true })}
      />
      {scheme === null && <p role="status">{t('soundFirst')}</p>}
      {progress !== null && <p role="status">{t('backTest.running', progress)}</p>}
      {tested !== null && <BackTestResult tested={tested} />}
      </div>
    </Sheet>
  );
}
