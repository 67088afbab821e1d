/** Buttons of one element of a list: up, down, away. */

import { UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { isComposing } from '#ui/hotkeys.ts';
import { listAt, withMoved, withRemoved, type Path } from '../../scheme-path.ts';
import { useEditing } from '../editing.ts';
import { LockSign } from './lockable.tsx';
import styles from './fields.module.css';

export interface ElementToolsProps {
  /** Place of the list. */
  readonly path: Path;
  readonly index: number;
  readonly name: string;
  readonly isOptional?: boolean;
}

export function ElementTools({ path, index, name, isOptional = false }: ElementToolsProps) {
  const { t } = useTranslation('scheme-editor');
  const { scheme, edit, isLocked } = useEditing();
  if (isLocked([...path, index])) return <LockSign />;
  const last = listAt(scheme, path).length - 1;
  return (
    <span className={styles.tools}>
      <UnstyledButton disabled={index === 0} aria-label={t('up', { name })} title={t('upShort')} onClick={() => edit((now) => withMoved(now, path, { index, step: -1 }))}>↑</UnstyledButton>
      <UnstyledButton disabled={index === last} aria-label={t('down', { name })} title={t('downShort')} onClick={() => edit((now) => withMoved(now, path, { index, step: 1 }))}>↓</UnstyledButton>
      <UnstyledButton aria-label={t('remove', { what: name })} title={t('removeShort')} onClick={() => edit((now) => withRemoved(now, path, { index, isOptional }))}>×</UnstyledButton>
    </span>
  );
}

/** Alt and an arrow move the element in which the focus stands. */
export function useMoveKeys(path: Path, index: number): (event: KeyboardEvent) => void {
  const { edit } = useEditing();
  return (event) => {
    if (!event.altKey || isComposing(event.nativeEvent) || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    event.stopPropagation();
    edit((now) => withMoved(now, path, { index, step: event.key === 'ArrowUp' ? -1 : 1 }));
  };
}
