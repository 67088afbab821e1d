/**
 * What peers said of the reader's own unit, item by item beside its own points; nameless where peers are blind.
 *
 * Imports: client, workflow, ui.
 */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useActor } from '#client/actor.ts';
import { useScheme, useView } from '#client/book-queries.ts';
import { sheetName } from '#ledger/sheet-id.ts';
import { schemeFor } from '#scheme/classes.ts';
import type { ReceivedSheet } from '#view/received-peers.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Figure } from '#ui/figure.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import { sheetOf, tableOf } from '#workflow/scheme-parts.ts';
import { AnswerLines } from './answer-lines.tsx';
import { CategoryTitle } from './category-title.tsx';
import styles from './received-screen.module.css';
import { contentOf, pointsOfContent, rowOf, type SheetForm } from './sheet-content.ts';

const route = getRouteApi('/years/$book/received');

export function ReceivedScreen() {
  const { t } = useTranslation('sheet');
  const say = useText();
  const { person } = useActor();
  const { book } = route.useParams();
  const view = useView('received-peers', book);
  const scheme = schemeFor(useScheme(book).scheme, view.unit.unitClass);
  const peer = formOf(scheme, 'peer');
  const self = formOf(scheme, 'self');
  if (peer === undefined) throw new RangeError('The scheme has no sheet of peers.');
  const nameOf = ({ reviewer }: ReceivedSheet, index: number) => reviewer?.name ?? t('received.nameless', { number: index + 1 });
  const sheets = view.sheets.map((sheet, index) => ({ name: nameOf(sheet, index), content: contentOf(sheet.rows, peer.form.form) }));
  const own = self === undefined ? undefined : contentOf(view.own, self.form.form);
  const ownSheet = { book, sheet: sheetName('self', view.unit.id) };

  return (
    <>
      <PrintHeader title={`${view.card.title} · ${t('received.title')} · ${view.unit.name}`} person={person} />
      <PageHeader
        title={t('received.title')}
        names={{ book: view.card.title }}
        sample={view.card.sample}
        actions={
          <>
            <Button variant="default" renderRoot={(props) => <Link to="/years/$book/sheets/$sheet" params={ownSheet} {...props} />}>{t('received.own')}</Button>
            {sheets.length > 0 && <Button variant="default" onClick={() => window.print()}>{t('read.print')}</Button>}
          </>
        }
      />
      {sheets.length === 0 ? (
        <EmptyState
          reason={t(view.isClosed ? 'received.none' : 'received.sealed')}
          action={<Button variant="default" renderRoot={(props) => <Link to="/" {...props} />}>{t('read.home')}</Button>}
        />
      ) : (
        <>
          <Sheet>
            <p>{t('received.count', { came: sheets.length, of: view.expected })} {view.isBlind && t('received.blind')}</p>
            {peer.form.form === 'points' && (
              <div className={styles.totals}>
                {sheets.map(({ name, content }) => <Figure key={name} label={name} value={<ScoreText value={pointsOfContent(peer, content).given} places="given" />} />)}
              </div>
            )}
          </Sheet>
          {peer.table.categories.map((category) => (
            <Sheet key={category.id} title={<CategoryTitle category={category} />} padding="flush">
              <ul className={styles.items}>
                {category.items.map((item) => (
                  <li key={item.id}>
                    <h3 className={styles.name}>{item.id} {say(item.title)}</h3>
                    <dl className={styles.said}>
                      {self !== undefined && own !== undefined && self.table.id === peer.table.id && view.own.length > 0 && (
                        <div><dt>{t('received.self')}</dt><dd><AnswerLines book={book} sheet={self} item={item} row={rowOf(own, item.id)} /></dd></div>
                      )}
                      {sheets.map(({ name, content }) => (
                        <div key={name}><dt>{name}</dt><dd><AnswerLines book={book} sheet={peer} item={item} row={rowOf(content, item.id)} /></dd></div>
                      ))}
                    </dl>
                  </li>
                ))}
              </ul>
            </Sheet>
          ))}
        </>
      )}
    </>
  );
}

function formOf(scheme: SheetForm['scheme'], kind: 'self' | 'peer'): SheetForm | undefined {
  const form = sheetOf(scheme, kind);
  const table = form === undefined ? undefined : tableOf(scheme, form.table);
  return form === undefined || table === undefined ? undefined : { scheme, form, table };
}
