/**
 * A sheet to read: the receipt, the total, every answer. For its author after submission, for the
 * office and the leaders, and for the unit where it may know what peers said.
 *
 * Imports: client, ui.
 */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { Beside } from '#ui/beside.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import { isAfter } from '#workflow/scheme-parts.ts';
import type { AboutSheet } from './about.ts';
import { AnswerLines } from './answer-lines.tsx';
import { CategoryTitle } from './category-title.tsx';
import styles from './check.module.css';
import { LeftDraft, type LeftDraftProps } from './left-draft.tsx';
import { ReceiptCard } from './receipt-card.tsx';
import { ReturnedNote } from './returned-note.tsx';
import { contentOf, rowOf } from './sheet-content.ts';
import { SheetHeader } from './sheet-header.tsx';
import { TotalSoFar } from './total-so-far.tsx';
import { WhyPanel } from './why-panel.tsx';

export interface ReadSheetProps {
  readonly about: AboutSheet;
  /** Why there is nothing to read. */
  readonly empty?: string;
  readonly actions?: ReactNode;
  /** What its author had typed and did not get submitted. */
  readonly left?: Omit<LeftDraftProps, 'about'>;
}

export function ReadSheet({ about, empty, actions, left }: ReadSheetProps) {
  const { t } = useTranslation('sheet');
  const say = useText();
  const actor = useActor();
  const [isWhyOpen, setWhyOpen] = useState(false);
  const { book, view, sheet } = about;
  const content = contentOf(view.rows, sheet.form.form);
  const isThere = !view.sealed && (view.rows.length > 0 || view.status === 'submitted');
  const print = <Button variant="default" onClick={() => window.print()}>{t('read.print')}</Button>;

  return (
    <Beside panel={isWhyOpen && <WhyPanel about={about} content={content} onClose={() => setWhyOpen(false)} />}>
      <PrintHeader title={t('heading', { form: say(sheet.form.title), unit: view.unit.name })} person={actor.person} />
      <SheetHeader about={about} actions={isThere ? <>{actions}{print}</> : view.sealed && actions} />
      {left !== undefined && <LeftDraft about={about} {...left} />}
      <ReturnedNote view={view} />
      {view.receipt !== null && <ReceiptCard view={view} receipt={view.receipt} />}
      {!isThere ? (
        <EmptyState
          reason={empty ?? t(isAfter(sheet.scheme, view.stage, view.card.stage) ? 'read.notBegun' : 'read.over')}
          action={<Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>{t('read.home')}</Button>}
        />
      ) : (
        <>
          <TotalSoFar sheet={sheet} content={content} isWhyOpen={isWhyOpen} onWhy={() => setWhyOpen((now) => !now)} beside={null} isFinal={view.status === 'submitted'} />
          {sheet.table.categories.map((category) => (
            <Sheet key={category.id} title={<CategoryTitle category={category} />} padding="flush">
              <ul className={styles.lines}>
                {category.items.map((item) => (
                  <li key={item.id}>
                    <h3 className={styles.name}>{item.id} {say(item.title)}</h3>
                    <div className={styles.answer}><AnswerLines book={book} sheet={sheet} item={item} row={rowOf(content, item.id)} /></div>
                  </li>
                ))}
              </ul>
            </Sheet>
          ))}
        </>
      )}
    </Beside>
  );
}
