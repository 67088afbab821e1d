/** Until when each charge can be disputed; the office makes charges known, and opens a window once more. */

import { Button, Checkbox } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, type Column } from '#ui/data-table.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { OursMark } from '#ui/ours-mark.tsx';
import { PickField } from '#ui/pick-field.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import type { ObjectionsView, ObjectionSubject } from '#view/objections.ts';
import { DeliveryDialog } from '../delivery-dialog.tsx';
import { useBookCommand } from '../use-book-command.ts';
import styles from './objections.module.css';
import { ReopenDialog } from './reopen-dialog.tsx';
import { WindowText } from './window-text.tsx';

const route = getRouteApi('/years/$book/objections');

/** Cards drawn at once on a phone. */
const step = 50;

export function ChargesTab({ book, view }: { readonly book: string; readonly view: ObjectionsView }) {
  const { t } = useTranslation('objections');
  const { unit } = route.useSearch();
  const navigate = route.useNavigate();
  const [onlyUntold, setOnlyUntold] = useState(false);
  const [reopening, setReopening] = useState<ObjectionSubject>();
  const [isTelling, setTelling] = useState(false);
  const [shown, setShown] = useState(step);
  const isPhone = useMediaQuery('(max-width: 50em)', false, { getInitialValueInEffect: false });
  const mayObject = view.allowed.includes('object');
  const rows = view.subjects.filter((row) => (unit === '' || row.unit.id === unit) && (!onlyUntold || !row.told));
  const untold = [...new Set(view.subjects.flatMap((row) => (row.unit.id === unit && !row.told && row.charge !== null ? [row.charge.problem] : [])))];
  const nameOf = ({ charge }: ObjectionSubject) => (charge === null ? t('subject.result') : t('subject.charge', { number: charge.number, item: charge.charge.item, rule: charge.charge.rule }));
  const keyOf = ({ unit: of, charge }: ObjectionSubject) => `${of.id} ${charge?.problem ?? 'result'} ${charge?.index ?? ''}`;
  const showUnit = view.units.length > 1 && unit === '';
  const deedOf = (row: ObjectionSubject) => {
    if (row.objection !== null) return <Link to="/years/$book/objections" params={{ book }} search={{ open: row.objection }}>{t('subject.objected')}</Link>;
    if (mayObject && row.isOpen) return <Link to="/years/$book/objections/new" params={{ book }} search={{ problem: row.charge?.problem ?? 'result' }}>{t('object.title')}</Link>;
    return view.allowed.includes('reopenObjection') && row.window.closes !== null
      ? <Button size="compact-sm" variant="default" onClick={() => setReopening(row)}>{t('reopen.title')}</Button>
      : null;
  };
  const columns: readonly Column<ObjectionSubject>[] = [
    ...(showUnit ? [{ id: 'unit', label: t('column.unit'), width: '10rem', cell: (row: ObjectionSubject) => row.unit.name }] : []),
    { id: 'about', label: t('column.about'), isRowHeader: true, cell: (row) => <>{nameOf(row)} <span className={styles.clip}>{row.charge?.words}</span></> },
    { id: 'points', label: t('column.points'), align: 'end', width: '5rem', cell: ({ charge }) => (charge === null ? '—' : <ScoreText value={charge.points} places="plain" sign="minus" />) },
    { id: 'window', label: t('column.window'), width: '15rem', cell: (row) => <WindowText subject={row} /> },
    { id: 'deed', label: t('column.deed'), width: '8rem', cell: (row) => deedOf(row) ?? '—' },
  ];
  return (
    <>
      <p className={styles.note}>{t('window.rule', { count: view.window.days })} {view.window.ours && <OursMark />}</p>
      <div className={styles.tools}>
        {view.units.length > 1 && <PickField key={unit} label={t('column.unit')} options={view.units} value={unit} onChange={(id) => void navigate({ search: (old) => ({ ...old, unit: id }), replace: true })} />}
        {view.allowed.includes('tellCharges') && <Checkbox label={t('tell.only')} checked={onlyUntold} onChange={(event) => setOnlyUntold(event.currentTarget.checked)} />}
        {view.allowed.includes('tellCharges') && untold.length > 0 && <Button variant="default" onClick={() => setTelling(true)}>{t('tell.title', { count: untold.length })}</Button>}
      </div>
      {!isPhone || rows.length === 0 ? (
        <DataTable caption={t('tabs.charges')} isCaptionHidden columns={columns} rows={rows} rowKey={keyOf} empty={<EmptyState reason={t('empty.charges')} />} />
      ) : (
        <ul className={styles.cards} aria-label={t('tabs.charges')}>
          {rows.slice(0, shown).map((row) => (
            <li key={keyOf(row)}>
              {showUnit && <p className={styles.soft}>{row.unit.name}</p>}
              <p><strong>{nameOf(row)}</strong> {row.charge !== null && <ScoreText value={row.charge.points} places="plain" sign="minus" />}</p>
              <p className={styles.clip}>{row.charge?.words}</p>
              <p className={styles.soft}><WindowText subject={row} /></p>
              {deedOf(row)}
            </li>
          ))}
          {rows.length > shown && <li><Button variant="default" fullWidth onClick={() => setShown(shown + step)}>{t('more', { count: rows.length - shown })}</Button></li>}
        </ul>
      )}
      {reopening !== undefined && <ReopenDialog book={book} subject={reopening} onClose={() => setReopening(undefined)} />}
      {isTelling && <TellDialog book={book} unit={unit} problems={untold} onClose={() => setTelling(false)} />}
    </>
  );
}

function TellDialog({ book, unit, problems, onClose }: { readonly book: string; readonly unit: string; readonly problems: readonly string[]; readonly onClose: () => void }) {
  const { t } = useTranslation('objections');
  const { isBusy, refused, send } = useBookCommand(book);
  return (
    <DeliveryDialog
      book={book} title={t('tell.title', { count: problems.length })} say={t('tell.say')} confirmLabel={t('tell.confirm')} isBusy={isBusy} refused={refused} onClose={onClose}
      onDeliver={async (delivery) => {
        if (await send({ kind: 'tellCharges', unit, problems: [...problems], ...delivery }, t('done.told'))) onClose();
      }}
    />
  );
}
