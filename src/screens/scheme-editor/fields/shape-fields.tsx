/** All fields of a construct at its place, with the choice that some of them depend on. */

import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { valueAt, withValue, type Path } from '../../scheme-path.ts';
import { useEditing } from '../editing.ts';
import { withCase, type Shape, type Spec } from '../shapes/shape.ts';
import styles from './fields.module.css';
import { GroupField } from './group-field.tsx';
import { Lockable } from './lockable.tsx';
import { ListField } from './list-field.tsx';
import { SpecField } from './spec-field.tsx';
import { WordsField } from './words-field.tsx';

export interface ShapeFieldsProps {
  readonly shape: Shape;
  readonly path: Path;
  /** Fields that are shown elsewhere. */
  readonly without?: readonly string[];
}

const all: readonly string[] = [];

export function ShapeFields({ shape, path, without = all }: ShapeFieldsProps) {
  const { t } = useTranslation('scheme-editor');
  const { scheme, edit, faultsAt, idOf } = useEditing();
  if (shape.isWords === true) return <WordsField path={path} label={t('field.words')} isLong />;
  const element = (valueAt(scheme, path) ?? {}) as Record<string, unknown>;
  const { by } = shape;
  const chosen = by === undefined ? '' : String(element[by.name] ?? '');
  const specs = [...shape.fields, ...(by?.cases[chosen]?.fields ?? [])].filter(({ name }) => !without.includes(name));
  return (
    <div className={styles.fields}>
      {by !== undefined && (
        <NativeSelect
          id={idOf([...path, by.name])}
          label={t(`field.${by.name as 'kind'}`)}
          error={faultsAt([...path, by.name])}
          value={chosen}
          onChange={({ currentTarget: { value: next } }) => edit((now) => withValue(now, path, withCase(shape, element, next)))}
          data={Object.keys(by.cases).map((one) => ({ value: one, label: t(`choice.${by.name as 'kind'}.${one as 'weighted'}`) }))}
        />
      )}
      {specs.map((spec) => <AnyField key={spec.name} spec={spec} base={path} />)}
    </div>
  );
}

/** Any field of the construct at `base`: plain, a group, a list. */
export function AnyField({ spec, base }: { readonly spec: Spec; readonly base: Path }) {
  const draw = (shape: Shape, path: Path) => <ShapeFields shape={shape} path={path} />;
  const path = [...base, spec.name];
  const field = spec.kind === 'group' ? <GroupField spec={spec} path={path} draw={draw} /> : spec.kind === 'list' ? <ListField spec={spec} path={path} draw={draw} /> : <SpecField spec={spec} base={base} />;
  return <Lockable path={path}>{field}</Lockable>;
}
