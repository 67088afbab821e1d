/** Why the sheet was not submitted. What was typed is still there, and can be taken out as a file. */

import { Alert, Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useRefusalText } from '#client/refusal-text.ts';
import type { Refusal } from '#workflow/refusal.ts';
import { itemOf } from '#workflow/scheme-parts.ts';
import { useText } from '#ui/use-text.ts';
import type { AboutSheet } from './about.ts';

export interface RefusedNoteProps {
  readonly about: AboutSheet;
  readonly refusal: Refusal;
  readonly onSaveToFile: () => void;
}

export function RefusedNote({ about, refusal, onSaveToFile }: RefusedNoteProps) {
  const { t } = useTranslation('sheet');
  const text = useText();
  const say = useRefusalText((what, id) => {
    const item = what === 'item' ? itemOf(about.sheet.table, id) : undefined;
    return item === undefined ? id : `${id} ${text(item.title)}`;
  });
  return (
    <Alert color="red" role="alert" title={t('refused.title')} mb="md">
      <p>{say(refusal)}</p>
      <p>{t('refused.kept')}</p>
      <Group mt="xs">
        <Button size="xs" variant="default" onClick={onSaveToFile}>{t('refused.toFile')}</Button>
      </Group>
    </Alert>
  );
}
