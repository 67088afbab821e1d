/** First passwords, on show this once: to be copied, printed or saved, and handed over. */

import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { saveAsFile } from '#client/backup.ts';
import { copyText } from '#ui/copy-text.ts';
import { Dialog } from '#ui/dialog.tsx';
import { toast } from '#ui/toast-store.ts';
import styles from './first-passwords.module.css';

export interface FirstPassword { readonly name: string; readonly username: string; readonly password: string }

export function FirstPasswords({ made, onClose }: { readonly made: readonly FirstPassword[]; readonly onClose: () => void }) {
  const { t } = useTranslation('people');
  const text = made.map(({ name, username, password }) => [name, username, password].join('\t')).join('\r\n');
  const handleCopy = async () => toast((await copyText(text)) ? { text: t('first.copied'), tone: 'good' } : { text: t('first.copyByHand'), tone: 'bad' });
  return (
    <Dialog
      isOpen
      width={made.length > 1 ? 'wide' : 'narrow'}
      onClose={onClose}
      title={t('first.title')}
      actions={
        <>
          <Button variant="default" onClick={() => saveAsFile(t('first.file'), `\ufeff${text}`, 'text/plain')}>{t('first.save')}</Button>
          <Button variant="default" onClick={() => void handleCopy()}>{t('first.copy')}</Button>
          <Button onClick={onClose}>{t('first.close')}</Button>
        </>
      }
    >
      <Alert color="yellow">{t('first.once')}</Alert>
      <table className={styles.first}>
        <caption className="screen-reader">{t('first.title')}</caption>
        <thead>
          <tr><th scope="col">{t('field.name')}</th><th scope="col">{t('field.username')}</th><th scope="col">{t('first.password')}</th></tr>
        </thead>
        <tbody>
          {made.map(({ name, username, password }) => (
            <tr key={username}><th scope="row">{name}</th><td>{username}</td><td><code>{password}</code></td></tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
