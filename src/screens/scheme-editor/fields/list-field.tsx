/** A list of constructs: add, take away, put in another order by button or Alt and an arrow. */

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useText } from '#ui/use-text.ts';
import { titleOf } from '#view/scheme-difference.ts';
import { listAt, withInserted, type Path } from '../../scheme-path.ts';
import { nearTo, useEditing } from '../editing.ts';
import { SumCounter } from '../sum-counter.tsx';
import type { ListSpec } from '../shapes/shape.ts';
import styles from './fields.module.css';
import type { GroupFieldProps } from './group-field.tsx';
import { ElementTools, useMoveKeys } from './element-tools.tsx';

export interface ListFieldProps {
  readonly spec: ListSpec;
  readonly path: Path;
  readonly draw: GroupFieldProps['draw'];
}

export function ListField({ spec, path, draw }: ListFieldProps) {
  const { t } = useTranslation('scheme-editor');
  const { scheme, edit, faultsAt, idOf } = useEditing();
  const what = t(`field.${(spec.word ?? spec.name) as 'kind'}`);
  const one = t(`one.${(spec.word ?? spec.name) as 'rules'}`);
  const error = faultsAt(path);
  const elements = listAt(scheme, path);
  const add = <Button size="xs" variant="default" onClick={() => edit((now) => withInserted(now, path, spec.blank(nearTo(now, path))))}>{t('add', { what: one })}</Button>;
  if (spec.isOptional === true && elements.length === 0) {
    return (
      <div id={idOf(path)} tabIndex={-1} className={styles.absent}>
        {add}
        {error !== undefined && <p className={styles.bad}>{error}</p>}
      </div>
    );
  }
  return (
    <fieldset className={styles.group} id={idOf(path)} tabIndex={-1}>
      <legend>{what}</legend>
      {error !== undefined && <p className={styles.bad}>{error}</p>}
      {(spec.name === 'parts' || spec.name === 'voices') && <SumCounter parts={elements.map((part) => (part as { weight?: unknown }).weight)} whole="1" />}
      {elements.map((element, index) => <Element key={index} spec={spec} path={path} draw={draw} index={index} element={element} one={one} />)}
      {add}
    </fieldset>
  );
}

interface ElementProps extends ListFieldProps {
  readonly index: number;
  readonly element: unknown;
  readonly one: string;
}

function Element({ spec, path, draw, index, element, one }: ElementProps) {
  const { t } = useTranslation('scheme-editor');
  const { faultsAt, idOf } = useEditing();
  const say = useText();
  const title = titleOf(element);
  const own = [...path, index];
  const error = faultsAt(own);
  const name = t('element', { what: one, number: index + 1, title: title === null ? '' : say(title).slice(0, 24) });
  const handleKey = useMoveKeys(path, index);
  return (
    <div role="group" className={styles.element} aria-label={name} id={idOf(own)} tabIndex={-1} onKeyDown={handleKey}>
      <div className={styles.elementHead}>
        <strong>{name}</strong>
        <ElementTools path={path} index={index} name={name} isOptional={spec.isOptional === true} />
      </div>
      {error !== undefined && <p className={styles.bad}>{error}</p>}
      {draw(spec.shape(), own)}
    </div>
  );
}
