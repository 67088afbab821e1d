/** Packs on this device: open one from a file, go on with one, bring its results out. Needs no year and no connection. */

import { Alert, Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { readOutbox, useOutbox } from '#client/site/outbox.ts';
import { useIsDeviceKept, useKeepPack, usePacks } from '#client/site/packs.ts';
import type { Pack } from '#exchange/pack.ts';
import type { FileFault } from '#exchange/signed-file.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useFormat } from '#ui/format.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { PickFile } from '../pick-file.tsx';
import { siteFileBytes, useFileFault } from '../site-file-fault.ts';
import styles from './packs.module.css';

export function PacksScreen() {
  const { t } = useTranslation('packs');
  const { day, instant } = useFormat();
  const sayFault = useFileFault();
  const isKept = useIsDeviceKept();
  const packs = usePacks<Pack>();
  const { keep } = useKeepPack<Pack>();
  const { records } = useOutbox();
  const [fault, setFault] = useState<FileFault>();
  const [opened, setOpened] = useState('');

  useEffect(() => void readOutbox(), []);

  const handleText = async (text: string) => {
    const { readPack } = await import('#exchange/pack.ts');
    const read = readPack(text);
    setFault(read.ok ? undefined : read.fault);
    setOpened(read.ok ? read.content.inspection.title : '');
    if (read.ok) await keep(read.content.pack, read.content);
  };
  return (
    <>
      <PageHeader title={t('title')} actions={<PickFile label={t('open')} onText={handleText} most={siteFileBytes} onTooLarge={() => setFault({ fault: 'size' })} />} />
      {!isKept && <Alert color="red" role="alert">{t('notKept')}</Alert>}
      <p className={styles.say}>{t('say')}</p>
      {fault !== undefined && <Alert color="red" role="alert" title={t('refused')}>{sayFault(fault)}</Alert>}
      <p role="status">{opened !== '' && t('opened', { title: opened })}</p>
      {packs.length === 0 ? <EmptyState reason={t('none')} /> : (
        <ul className={styles.list}>
          {packs.map(({ id, pack }) => (
            <li key={id} className={styles.card}>
              <div className={styles.words}>
                <p><strong>{pack.inspection.title}</strong></p>
                <p className={styles.quiet}>{t('facts', { book: pack.bookTitle, from: day(pack.inspection.from), to: day(pack.inspection.to), count: pack.inspection.targets.length })}</p>
                <p className={styles.quiet}>{t('made', { person: pack.madeBy, time: instant(pack.madeAt) })} · {t('recorded', { count: records.filter((record) => record.pack === id).length })}</p>
              </div>
              <Button renderRoot={(props) => <Link to="/packs/$pack" params={{ pack: id }} {...props} />}>{t('go')}</Button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
