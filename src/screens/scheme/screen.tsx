/** A scheme to read: what is scored, by which rule, and where that is written. */

import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useAnyScheme } from '#client/any-scheme.ts';
import { ClauseText } from '#reasons/clause-text.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { useFormat } from '#ui/format.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { useText } from '#ui/use-text.ts';
import { Composition } from './composition.tsx';
import { GradesSheet } from './grades-sheet.tsx';
import { OfficialTable } from './official-table.tsx';
import styles from './scheme.module.css';

const route = getRouteApi('/scheme/$id');

export function SchemeScreen() {
  const { t } = useTranslation('scheme');
  const say = useText();
  const format = useFormat();
  const { id } = route.useParams();
  const { book, published } = route.useSearch();
  const found = useAnyScheme(book !== '' ? `book:${book}` : published !== '' ? published : id);
  if (found === null) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState reason={t('unknown')} />
      </>
    );
  }
  const { scheme, hash } = found;
  return (
    <>
      <PageHeader title={say(scheme.title)} state={t(book !== '' ? 'inBook' : published !== '' ? 'published' : 'shipped')} names={{ id: say(scheme.title) }} />
      <Sheet title={t('source')} note={t('issued', { issuer: say(scheme.issuer), day: format.day(scheme.source.issued) })}>
        <p>
          {say(scheme.source.document)} {scheme.source.number !== undefined && <span lang="zh-CN">{scheme.source.number}</span>}
        </p>
        <p className={styles.quiet}>{t('hash')}</p>
        <code className={styles.hash}>{hash}</code>
        <h3 className={styles.notes}>{t('notes')}</h3>
        <ul className={styles.list}>{scheme.notes.map((note) => <li key={note.zh}>{say(note)}</li>)}</ul>
      </Sheet>
      <Sheet title={t('composition')}>
        <Composition node={scheme.total} />
      </Sheet>
      {scheme.tables.map((table) => <OfficialTable key={table.id} table={table} />)}
      <GradesSheet scheme={scheme} />
      <Sheet title={t('stages')}>
        <ol className={styles.list}>
          {scheme.stages.map((stage) => (
            <li key={stage.id}>
              {say(stage.title)} <ClauseText clause={stage.clause} />
            </li>
          ))}
        </ol>
      </Sheet>
    </>
  );
}
