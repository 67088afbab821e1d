/**
 * Evidence: files by button, drag or paste, photos by the camera of a phone, and web addresses.
 *
 * Pictures are redrawn small before they leave this field, which removes hidden data. Where the
 * bytes go is the caller's business.
 *
 * Imports: use-file-intake, evidence-list.
 */

import { Button } from '@mantine/core';
import { useId, useRef, useState, type ChangeEvent, type ClipboardEvent, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './evidence-field.module.css';
import type { EvidenceItem } from './evidence-item.ts';
import { EvidenceList } from './evidence-list.tsx';
import { LinkAdder } from './link-adder.tsx';
import type { TakenFile } from './shrink-picture.ts';
import { useFileIntake } from './use-file-intake.ts';

export interface EvidenceFieldProps {
  readonly label: string;
  readonly items: readonly EvidenceItem[];
  readonly onAdd: (file: TakenFile) => void;
  readonly onAddLink?: (link: string) => void;
  readonly onRemove?: (id: string) => void;
  readonly onNote?: (id: string, note: string) => void;
  readonly isDisabled?: boolean;
  /** The camera first, and large. */
  readonly isOnSite?: boolean;
  /** 20 MB unless given. */
  readonly maxBytes?: number;
}

const megabyte = 1024 * 1024;
/** As many as one record of the book holds. */
const mostItems = 50;

export function EvidenceField(props: EvidenceFieldProps) {
  const { t } = useTranslation('ui');
  const { label, items, onAdd, onAddLink, onRemove, onNote, isDisabled = false, maxBytes = 20 * megabyte, isOnSite = false } = props;
  const { busy, troubles, take } = useFileIntake({ onAdd, maxBytes, room: mostItems - items.length });
  const [isOver, setOver] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const camera = useRef<HTMLInputElement>(null);
  const gallery = useRef<HTMLInputElement>(null);
  const labelId = useId();

  const handlePick = (event: ChangeEvent<HTMLInputElement>) => {
    void take([...(event.currentTarget.files ?? [])]);
    event.currentTarget.value = ''; // the same file can be chosen again
  };
  const handleDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!isDisabled) void take([...event.dataTransfer.files]);
  };
  const handlePaste = (event: ClipboardEvent) => {
    const files = [...event.clipboardData.files];
    if (files.length === 0 || isDisabled) return;
    event.preventDefault();
    void take(files.map((file) => (file.name === 'image.png' ? new File([file], `${t('evidence.pasted')}.png`, { type: file.type }) : file)));
  };

  return (
    <div
      role="group"
      aria-labelledby={labelId}
      className={styles.field}
      data-over={isOver || undefined}
      onPaste={handlePaste}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={handleDrop}
    >
      <p id={labelId} className={styles.label}>{label}</p>
      {items.length > 0 && <EvidenceList items={items} onRemove={isDisabled ? undefined : onRemove} onNote={isDisabled ? undefined : onNote} />}
      {!isDisabled && (
        <>
          <div className={styles.actions} data-site={isOnSite || undefined}>
            <Button size={isOnSite ? 'lg' : 'xs'} variant={isOnSite ? 'filled' : 'default'} className={isOnSite ? undefined : styles.camera} onClick={() => camera.current?.click()}>{t('evidence.camera')}</Button>
            {isOnSite && <Button size="lg" variant="default" onClick={() => gallery.current?.click()}>{t('evidence.gallery')}</Button>}
            <Button size={isOnSite ? 'lg' : 'xs'} variant="default" onClick={() => picker.current?.click()}>{t('evidence.add')}</Button>
            {!isOnSite && <span className={styles.hint}>{t('evidence.drop')}</span>}
          </div>
          <input ref={picker} type="file" multiple hidden onChange={handlePick} />
          <input ref={gallery} type="file" multiple accept="image/*" hidden onChange={handlePick} />
          <input ref={camera} type="file" accept="image/*" capture="environment" hidden onChange={handlePick} />
          {onAddLink !== undefined && <LinkAdder onAdd={onAddLink} />}
          <p className={styles.hint}>{t('evidence.privacy')}</p>
        </>
      )}
      <div role="status">{busy !== undefined && t('evidence.reading', { name: busy })}</div>
      {troubles.map(({ kind, name }) => (
        <p key={`${kind} ${name}`} role="alert" className={styles.trouble}>
          {t(`evidence.refused.${kind}`, { name, limit: Math.max(1, Math.round(maxBytes / megabyte)), most: mostItems })}
        </p>
      ))}
    </div>
  );
}
