/** Every scheme at hand: those that ship with the program, the office's own, and what is being written. */

import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { saveAsFile, useBackup } from '#client/backup.ts';
import { libraryBook, useLibrary } from '#client/scheme-library.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { AboveList } from './above-list.tsx';
import { DraftList } from './draft-list.tsx';
import { ImportScheme } from './import-scheme.tsx';
import { PublishedList } from './published-list.tsx';
import { ShippedList } from './shipped-list.tsx';
import { StartEmpty } from './start-empty.tsx';

export function SchemesScreen() {
  const { t } = useTranslation('schemes');
  const library = useLibrary();
  const mayEdit = library.allowed.includes('editSchemes');
  const backup = useBackup();
  const handleBackup = () => backup.mutate({ book: libraryBook }, { onSuccess: (text) => saveAsFile(t('backup.file'), text) });
  return (
    <>
      <PageHeader
        title={t('title')} state={t('state')}
        actions={
          <>
            <Button variant="default" renderRoot={(props) => <Link to="/schemes/compare" {...props} />}>{t('compare')}</Button>
            {mayEdit && <StartEmpty />}
          </>
        }
      />
      {mayEdit && <DraftList drafts={library.drafts} />}
      <AboveList rows={library.above} mayEdit={mayEdit} />
      <PublishedList rows={library.published} mayEdit={mayEdit} mayRetire={library.allowed.includes('retireScheme')} />
      <ShippedList mayEdit={mayEdit} />
      {mayEdit && <ImportScheme />}
      {mayEdit && (
        <Sheet title={t('backup.title')} note={t('backup.note')}>
          <Button variant="default" loading={backup.isPending} onClick={handleBackup}>{t('backup.save')}</Button>
        </Sheet>
      )}
    </>
  );
}
