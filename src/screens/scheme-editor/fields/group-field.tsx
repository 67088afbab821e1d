/** Fields that belong together; where they may be left out, they can be added and taken away as one. */

import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { valueAt, withValue, type Path } from '../../scheme-path.ts';
import { nearTo, useEditing } from '../editing.ts';
import type { GroupSpec, Shape } from '../shapes/shape.ts';
import styles from './fields.module.css';

export interface GroupFieldProps {
  readonly spec: GroupSpec;
  readonly path: Path;
  /** Draws what is inside: a construct may hold others of its own kind. */
  readonly draw: (shape: Shape, path: Path) => ReactNode;
}

export function GroupField({ spec, path, draw }: GroupFieldProps) {
  const { t } = useTranslation('scheme-editor');
  const { scheme, edit, faultsAt, idOf } = useEditing();
  const what = t(`field.${(spec.word ?? spec.name) as 'kind'}`);
  const error = faultsAt(path);
  if (valueAt(scheme, path) === undefined) {
    return (
      <div id={idOf(path)} tabIndex={-1} className={styles.absent}>
        <Button size="xs" variant="default" onClick={() => edit((now) => withValue(now, path, spec.blank(nearTo(now, path))))}>{t('add', { what })}</Button>
        {error !== undefined && <p className={styles.bad}>{error}</p>}
      </div>
    );
  }
  return (
    <fieldset className={styles.group} id={idOf(path)} tabIndex={-1}>
      <legend>{what}</legend>
      {error !== undefined && <p className={styles.bad}>{error}</p>}
      {draw(spec.shape(), path)}
      {spec.isOptional === true && <Button size="xs" variant="default" onClick={() => edit((now) => withValue(now, path, undefined))}>{t('remove', { what })}</Button>}
    </fieldset>
  );
}
