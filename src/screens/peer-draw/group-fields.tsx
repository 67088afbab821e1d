/** How the units are grouped: all together, by kind, by size, and then by hand. */

import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DataTable, type Column } from '#ui/data-table.tsx';
import { Sheet } from '#ui/sheet.tsx';
import type { UnitName } from '#view/viewer.ts';
import { groupAt, groupsByKind, groupsBySize, type DrawContent } from './draw-content.ts';
import styles from './peer-draw.module.css';

export interface GroupFieldsProps {
  readonly content: DrawContent;
  readonly units: readonly UnitName[];
  readonly error: string | undefined;
  readonly onChange: (part: Partial<DrawContent>) => void;
}

const sizes = [4, 5, 6, 8, 10, 12, 15, 20, 30, 40] as const;

export function GroupFields({ content, units, error, onChange }: GroupFieldsProps) {
  const { t } = useTranslation(['peer-draw', 'workflow']);
  const [size, setSize] = useState(8);
  const { groups, groupOf, perUnit } = content;
  const counts = groups.map((_, at) => units.filter(({ id }) => groupAt(content, id) === at).length);
  const freshName = () => {
    for (let number = groups.length + 1; ; number += 1) if (!groups.includes(t('groupName', { number }))) return t('groupName', { number });
  };
  const handleRemove = (at: number) => onChange({
    groups: groups.filter((_, index) => index !== at),
    groupOf: Object.fromEntries(units.map(({ id }) => {
      const old = groupAt(content, id);
      return [id, old > at ? old - 1 : old];
    })),
  });
  const data = groups.map((name, at) => ({ value: String(at), label: name }));
  const columns: readonly Column<UnitName>[] = [
    { id: 'unit', label: t('unit'), isRowHeader: true, width: '50%', cell: ({ name }) => name },
    { id: 'kind', label: t('kind'), isMinor: true, width: '20%', cell: ({ kind }) => t(`workflow:unitKind.${kind}`) },
    {
      id: 'group', label: t('group'), width: '30%',
      cell: ({ id, name }) => <NativeSelect size="xs" aria-label={t('groupOf', { unit: name })} data={data} value={String(groupAt(content, id))} onChange={(event) => onChange({ groupOf: { ...groupOf, [id]: Number(event.currentTarget.value) } })} />,
    },
  ];

  return (
    <Sheet title={t('groups')} note={t('groupsNote')}>
      <Group gap="sm" align="end" mb="md">
        <Button variant="default" onClick={() => onChange({ groups: [t('allUnits')], groupOf: {} })}>{t('ways.one')}</Button>
        <Button variant="default" onClick={() => onChange(groupsByKind(units, perUnit + 2, { of: (kind) => t('kindGroup', { kind: t(`workflow:unitKind.${kind}`) }), rest: t('restGroup') }))}>{t('ways.kind')}</Button>
        <Button variant="default" onClick={() => onChange(groupsBySize(units, size, (number) => t('groupName', { number })))}>{t('ways.size')}</Button>
        <NativeSelect label={t('size')} value={String(size)} data={sizes.map((value) => ({ value: String(value), label: t('sizeValue', { count: value }) }))} onChange={(event) => setSize(Number(event.currentTarget.value))} />
      </Group>
      <div id="draw-groups" tabIndex={-1} role="group" aria-label={t('groups')} className={styles.groups}>
        {error !== undefined && <p role="alert" className={styles.bad}>{error}</p>}
        {groups.map((name, at) => (
          <div key={at} className={styles.group}>
            <TextInput label={t('groupNumber', { number: at + 1 })} description={t(counts[at] === 0 ? 'groupEmpty' : 'groupCount', { count: counts[at] ?? 0 })} value={name} maxLength={120} onChange={(event) => onChange({ groups: groups.map((one, index) => (index === at ? event.currentTarget.value : one)) })} />
            {groups.length > 1 && counts[at] === 0 && <Button size="compact-sm" variant="default" onClick={() => handleRemove(at)}>{t('removeGroup', { name })}</Button>}
          </div>
        ))}
        <Button size="xs" variant="default" onClick={() => onChange({ groups: [...groups, freshName()] })}>{t('addGroup')}</Button>
      </div>
      {groups.length > 1 && (
        <details className={styles.fold}>
          <summary>{t('byHand', { count: units.length })}</summary>
          <DataTable caption={t('byHand', { count: units.length })} isCaptionHidden density="dense" columns={columns} rows={units} rowKey={({ id }) => id} />
        </details>
      )}
    </Sheet>
  );
}
