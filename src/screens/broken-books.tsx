/**
 * Books that cannot be read, each by name with what is wrong, and a way to carry what is there to safety.
 *
 * Imports: client, workflow (types), ui.
 */

import { Alert, Button, Group } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { isServed } from '#client/served/is-served.ts';
import { saveAsFile, useBackup } from '#client/backup.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import type { Refusal } from '#workflow/refusal.ts';

export interface BrokenBook { readonly book: string; readonly refusal: Refusal }

export function BrokenBooks({ broken }: { readonly broken: readonly BrokenBook[] }) {
  const { t } = useTranslation('screens');
  if (broken.length === 0) return null;
  return (
    <Alert color="red" variant="outline" mb="md" title={t('broken.title')} role="alert">
      {broken.map((one) => <BrokenLine key={one.book} {...one} />)}
      <p>{t(isServed() ? 'broken.sayServed' : 'broken.say')}</p>
    </Alert>
  );
}

function BrokenLine({ book, refusal }: BrokenBook) {
  const { t } = useTranslation('screens');
  const sentence = useRefusalText();
  const backup = useBackup();
  const handleSave = () => backup.mutate({ book }, { onSuccess: (text) => saveAsFile(`${book}.json`, text) });
  return (
    <div>
      <p><strong>{t('broken.book', { book })}</strong> {sentence(refusal)}</p>
      <Group my="xs">
        <Button size="xs" variant="default" loading={backup.isPending} onClick={handleSave}>{t('broken.save')}</Button>
        {!isServed() && <Button size="xs" variant="default" renderRoot={(props) => <Link to="/years" {...props} />}>{t('broken.restore')}</Button>}
      </Group>
      {backup.isError && <p>{t('broken.saveFailed', { reason: sentence(refusalFrom(backup.error)) })}</p>}
    </div>
  );
}
