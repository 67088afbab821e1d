/** What happened to the browser's storage and what to do about it; nothing as long as all is well. */

import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { tellStoreTrouble, useStoreTrouble } from '#client/store-trouble.ts';

export function StoreNotice() {
  const { t } = useTranslation('app');
  const trouble = useStoreTrouble();
  if (trouble === null) return null;
  return (
    <Alert role="alert" color="red" title={t(`store.${trouble}.title`)} mb="md">
      <p>{t(`store.${trouble}.say`)}</p>
      {trouble === 'lost' ? (
        <Button size="xs" variant="default" onClick={() => tellStoreTrouble(null)}>{t('store.understood')}</Button>
      ) : (
        <Button size="xs" variant="default" onClick={() => window.location.reload()}>{t('store.reload')}</Button>
      )}
    </Alert>
  );
}
