/** What can be done with the whole scheme: take back, both languages, save to a file, publish. */

import { Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { History } from './use-history.ts';

export interface ToolbarProps {
  readonly history: Pick<History<unknown>, 'undo' | 'redo' | 'canUndo' | 'canRedo'>;
  readonly isBilingual: boolean;
  readonly onBilingual: (next: boolean) => void;
  readonly onFile: () => void;
  readonly onPublish: () => void;
}

export function Toolbar({ history, isBilingual, onBilingual, onFile, onPublish }: ToolbarProps) {
  const { t } = useTranslation('scheme-editor');
  return (
    <>
      <Checkbox label={t('bilingual')} checked={isBilingual} onChange={(event) => onBilingual(event.currentTarget.checked)} />
      <Button variant="default" disabled={!history.canUndo} onClick={history.undo} title="Ctrl+Z">{t('undo')}</Button>
      <Button variant="default" disabled={!history.canRedo} onClick={history.redo} title="Ctrl+Y">{t('redo')}</Button>
      <Button variant="default" onClick={onFile}>{t('toFile')}</Button>
      <Button onClick={onPublish}>{t('publish.open')}</Button>
    </>
  );
}
