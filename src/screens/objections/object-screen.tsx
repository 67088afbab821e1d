/**
 * A unit objects to one charge, or to its published result: why, with evidence.
 *
 * Imports: client, ui.
 */

import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useView } from '#client/book-queries.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { OursMark } from '#ui/ours-mark.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useYearState } from '../year-state.ts';
import { ObjectForm } from './object-form.tsx';
import styles from './objections.module.css';

const route = getRouteApi('/years/$book/objections/new');

export function ObjectScreen() {
  const { t } = useTranslation('objections');
  const { book } = route.useParams();
  const { problem } = route.useSearch();
  const view = useView('objections', book);
  const yearState = useYearState();
  const { card, subjects, allowed, window } = view;
  const fitting = subjects.filter(({ charge }) => problem === '' || (problem === 'result' ? charge === null : charge?.problem === problem));
  return (
    <>
      <PageHeader title={t('object.title')} state={`${card.title} · ${yearState(card)}`} names={{ book: card.title }} sample={card.sample} />
      <p className={styles.note}>{t('window.rule', { count: window.days })} {window.ours && <OursMark />}</p>
      {!allowed.includes('object') ? <EmptyState reason={t('object.notAllowed')} />
        : fitting.length === 0 ? <EmptyState reason={t('object.nothing')} />
        : <Sheet><ObjectForm key={problem} book={book} subjects={fitting} /></Sheet>}
    </>
  );
}
