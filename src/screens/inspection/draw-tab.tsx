/** The draw as it was made, and its list to take away. */

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { saveAsFile } from '#client/backup.ts';
import type { DrawInput } from '#ledger/inspection-fields.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';
import type { InspectionView } from '#view/inspection.ts';
import { DrawList } from '../draw-list.tsx';

export function DrawTab({ view }: { readonly view: InspectionView }) {
  const { t } = useTranslation('inspection');
  const { draw, row } = view;
  if (draw === null) return <EmptyState reason={t('notDrawn')} />;

  const handleSave = async () => {
    const { writeDraw } = await import('#exchange/draw-file.ts');
    saveAsFile(`${row.title}.json`, writeDraw(row.title, draw.input as DrawInput));
  };
  return (
    <Sheet title={t('tabs.draw')} note={t('drawNote')} actions={<Button variant="default" onClick={() => void handleSave()}>{t('saveList')}</Button>}>
      <DrawList input={draw.input} result={draw.result} />
    </Sheet>
  );
}
