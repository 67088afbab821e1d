/** Everything about one item or category that has no column of its own in the table. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { SidePanel } from '#ui/side-panel.tsx';
import { useText } from '#ui/use-text.ts';
import { titleOf } from '#view/scheme-difference.ts';
import { panelId, valueAt, type Path } from '../scheme-path.ts';
import { EditingContext, useEditing } from './editing.ts';
import { Lockable } from './fields/lockable.tsx';
import { ShapeFields } from './fields/shape-fields.tsx';
import { categoryShape, itemShape } from './shapes/rule-shape.ts';

export function RowPanel({ path, onClose }: { readonly path: Path; readonly onClose: () => void }) {
  const { t } = useTranslation('scheme-editor');
  const say = useText();
  const editing = useEditing();
  const inside = useMemo(() => ({ ...editing, idOf: panelId }), [editing]);
  const element = valueAt(editing.scheme, path) as { readonly id?: string } | undefined;
  if (element === undefined) return null;
  const title = titleOf(element);
  const isItem = path.length === 6;
  return (
    <EditingContext value={inside}>
      <SidePanel title={t(isItem ? 'table.itemHead' : 'table.categoryHead', { id: element.id ?? '', title: title === null ? '' : say(title) })} onClose={onClose}>
        {isItem ? <Lockable path={path}><ShapeFields shape={itemShape} path={path} /></Lockable> : <ShapeFields shape={categoryShape} path={path} />}
      </SidePanel>
    </EditingContext>
  );
}
