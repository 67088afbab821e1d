/**
 * A new notice: one unit, the problems that it is about, what is demanded, and how many working days it has.
 *
 * Imports: client, ui.
 */

import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useView } from '#client/book-queries.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { PickField } from '#ui/pick-field.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useYearState } from '../year-state.ts';
import { NewNoticeForm } from './new-notice-form.tsx';
import { noticeable } from './new-notice.ts';
import styles from './rectification.module.css';

const route = getRouteApi('/years/$book/rectification/new');

export function NewNoticeScreen() {
  const { t } = useTranslation('rectification');
  const { book } = route.useParams();
  const { unit, problem } = route.useSearch();
  const navigate = route.useNavigate();
  const { problems } = useView('problems', book);
  const view = useView('rectification', book);
  const yearState = useYearState();
  const { card, units, days, allowed } = view;
  const choices = noticeable(problems, unit);

  return (
    <>
      <PageHeader title={t('new.title')} state={`${card.title} · ${yearState(card)}`} names={{ book: card.title }} sample={card.sample} />
      {!allowed.includes('manageNotices') ? (
        <EmptyState reason={t('new.notAllowed')} />
      ) : (
        <Sheet>
          <div className={styles.fields}>
            <PickField key={unit} label={t('column.unit')} options={units} value={unit} isRequired onChange={(id) => void navigate({ search: { unit: id, problem: '' }, replace: true })} />
            {unit === '' ? <p>{t('new.chooseUnit')}</p> : choices.length === 0 ? <EmptyState reason={t('new.noProblems')} /> : (
              <NewNoticeForm key={`form ${unit}`} book={book} unit={unit} choices={choices} first={problem} days={days} />
            )}
          </div>
        </Sheet>
      )}
    </>
  );
}
