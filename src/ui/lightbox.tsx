/** A picture large, with the ones before and after it. */

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { Dialog } from './dialog.tsx';
import type { EvidenceItem } from './evidence-item.ts';
import styles from './evidence-list.module.css';

export interface LightboxProps {
  readonly pictures: readonly EvidenceItem[];
  readonly opened: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
}

export function Lightbox({ pictures, opened, onOpen }: LightboxProps) {
  const { t } = useTranslation('ui');
  const index = pictures.findIndex(({ id }) => id === opened);
  const picture = pictures[index];
  if (picture === undefined) return null;
  const before = pictures[index - 1];
  const after = pictures[index + 1];

  return (
    <Dialog
      isOpen
      width="wide"
      title={picture.name}
      onClose={() => onOpen(undefined)}
      actions={
        pictures.length > 1 && (
          <>
            <Button variant="default" disabled={before === undefined} onClick={() => onOpen(before?.id)}>{t('evidence.previous')}</Button>
            <span>{index + 1} / {pictures.length}</span>
            <Button variant="default" disabled={after === undefined} onClick={() => onOpen(after?.id)}>{t('evidence.next')}</Button>
          </>
        )
      }
    >
      <img className={styles.large} src={picture.source} alt={picture.note === undefined || picture.note === '' ? picture.name : picture.note} />
      {picture.note !== undefined && picture.note !== '' && <p>{picture.note}</p>}
    </Dialog>
  );
}
