/** Evidence as thumbnails and names; a picture opens large, a file or address in its own window. */

import { CloseButton, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { isPicture, type EvidenceItem } from './evidence-item.ts';
import styles from './evidence-list.module.css';
import { useFormat } from './format.ts';
import { Lightbox } from './lightbox.tsx';

export interface EvidenceListProps {
  readonly items: readonly EvidenceItem[];
  readonly onRemove?: (id: string) => void;
  readonly onNote?: (id: string, note: string) => void;
}

export function EvidenceList({ items, onRemove, onNote }: EvidenceListProps) {
  const { t } = useTranslation('ui');
  const { instant } = useFormat();
  const [opened, setOpened] = useState<string>();
  const pictures = items.filter((item) => isPicture(item) && item.source !== undefined);

  return (
    <>
      <ul className={styles.list} aria-label={t('evidence.list')}>
        {items.map((item) => (
          <li key={item.id}>
            <Thumbnail item={item} onOpen={() => setOpened(item.id)} />
            <div className={styles.words}>
              <Name item={item} />
              {item.takenAt !== undefined && <span className={styles.quiet}>{t('evidence.takenAt', { time: item.takenAt })}</span>}
              {item.at !== undefined && <span className={styles.quiet}>{instant(item.at)}</span>}
              {onNote === undefined ? (
                item.note !== undefined && item.note !== '' && <span>{item.note}</span>
              ) : (
                <TextInput
                  size="xs"
                  aria-label={t('evidence.noteOf', { name: item.name })}
                  placeholder={t('evidence.note')}
                  value={item.note ?? ''}
                  onChange={(event) => onNote(item.id, event.currentTarget.value)}
                />
              )}
            </div>
            {onRemove !== undefined && <CloseButton aria-label={t('evidence.remove', { name: item.name })} onClick={() => onRemove(item.id)} />}
          </li>
        ))}
      </ul>
      <Lightbox pictures={pictures} opened={opened} onOpen={setOpened} />
    </>
  );
}

function Thumbnail({ item, onOpen }: { readonly item: EvidenceItem; readonly onOpen: () => void }) {
  const { t } = useTranslation('ui');
  if (isPicture(item) && item.source !== undefined) {
    return (
      <button type="button" className={styles.thumbnail} aria-label={t('evidence.open', { name: item.name })} onClick={onOpen}>
        <img src={item.source} alt="" loading="lazy" />
      </button>
    );
  }
  const ending = item.link === undefined ? (/\.(\w{1,4})$/.exec(item.name)?.[1] ?? '…') : 'URL';
  return (
    <span className={styles.thumbnail} aria-hidden="true">
      {ending.toUpperCase()}
    </span>
  );
}

function Name({ item }: { readonly item: EvidenceItem }) {
  if (item.link !== undefined && /^https?:/.test(item.link)) {
    return (
      <a href={item.link} target="_blank" rel="noreferrer noopener">
        {item.name}
      </a>
    );
  }
  if (item.source !== undefined && !isPicture(item)) {
    return (
      <a href={item.source} download={item.name}>
        {item.name}
      </a>
    );
  }
  return <span>{item.name}</span>;
}
