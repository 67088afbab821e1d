/** Why the office returned the sheet, above everything until it is submitted again. */

import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { SheetView } from '#view/sheet.ts';

export function ReturnedNote({ view: { returned } }: { readonly view: SheetView }) {
  const { t } = useTranslation('sheet');
  const { instant } = useFormat();
  if (returned === null) return null;
  return (
    <Alert color="yellow" title={t('returned.title', { person: returned.person, time: instant(returned.at) })} mb="md">
      <p>{returned.reason}</p>
      <p>{t('returned.say')}</p>
    </Alert>
  );
}
