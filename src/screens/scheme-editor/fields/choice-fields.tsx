/** Fields that pick one of several: words of the grammar, or something that the scheme has elsewhere. */

import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Node, Scheme } from '#scheme/grammar.ts';
import { PointsField } from '#ui/points-field.tsx';
import { useText } from '#ui/use-text.ts';
import { useEditing } from '../editing.ts';
import type { ReferenceTo, Spec } from '../shapes/shape.ts';
import styles from './fields.module.css';

interface Labelled {
  readonly id: string;
  readonly label: string;
  readonly error: string | undefined;
}

export function ChoiceField({ spec, value, onChange, ...field }: Labelled & { readonly spec: Extract<Spec, { kind: 'choice' }>; readonly value: unknown; readonly onChange: (next: unknown) => void }) {
  const { t } = useTranslation('scheme-editor');
  const words = (one: string | number) => t(`choice.${(spec.word ?? spec.name) as 'unit'}.${one as 'percent'}`);
  const own = value === undefined || value === '' || spec.of.includes(value as string) ? [] : [{ value: String(value), label: String(value) }];
  return (
    <NativeSelect
      {...field}
      value={value === undefined ? '' : String(value)}
      onChange={({ currentTarget: { value: next } }) => onChange(next === '' ? undefined : (spec.of.find((one) => String(one) === next) ?? next))}
      data={[...(spec.isOptional === true || value === '' || value === undefined ? [{ value: '', label: t(`unsaid.${spec.name as 'unit'}`, { defaultValue: t('choose') }) }] : []), ...spec.of.map((one) => ({ value: String(one), label: words(one) })), ...own]}
    />
  );
}

export function ReferenceField({ spec, value, onChange, ...field }: Labelled & { readonly spec: Extract<Spec, { kind: 'reference' }>; readonly value: string; readonly onChange: (next: unknown) => void }) {
  const { t } = useTranslation('scheme-editor');
  const { scheme } = useEditing();
  const say = useText();
  const options = targets(scheme, spec.to).map(({ id, title }) => ({ value: id, label: say(title) === '' ? id : `${say(title)} (${id})` }));
  const isUnknown = value !== '' && !options.some((one) => one.value === value);
  return (
    <NativeSelect
      {...field}
      value={value}
      onChange={({ currentTarget: { value: next } }) => onChange(next === '' && spec.isOptional === true ? undefined : next)}
      data={[{ value: '', label: t(spec.isOptional === true ? 'whole' : 'choose') }, ...options, ...(isUnknown ? [{ value, label: t('unknownReference', { id: value }) }] : [])]}
    />
  );
}

/** A number, or the one word that may stand in its place. */
export function DecimalOrWord({ value, onChange, word, wordLabel, ...field }: Labelled & { readonly value: string; readonly onChange: (next: string) => void; readonly word: string; readonly wordLabel: string }) {
  return (
    <div className={styles.orWord}>
      <PointsField {...field} value={value === word ? '' : value} onChange={onChange} isDisabled={value === word} />
      <label>
        <input type="checkbox" checked={value === word} onChange={(event) => onChange(event.currentTarget.checked ? word : '')} /> {wordLabel}
      </label>
    </div>
  );
}

interface Target { readonly id: string; readonly title: { readonly zh: string; readonly en: string } }

function targets(scheme: Scheme, to: ReferenceTo): readonly Target[] {
  switch (to) {
    case 'table':
      return scheme.tables;
    case 'sheet':
      return scheme.sheets;
    case 'stage':
      return scheme.stages;
    case 'node':
      return nodesBelow(scheme.total);
    case 'band':
      return scheme.grades.bands.map(({ name }) => ({ id: name.zh, title: name }));
    case 'flag':
      return scheme.flags ?? [];
    case 'item':
      return scheme.tables.flatMap(({ categories }) => categories.flatMap(({ items }) => items));
  }
}

function nodesBelow(node: Node): readonly Target[] {
  return node.kind === 'weighted' ? [node, ...node.parts.flatMap(({ of }) => nodesBelow(of))] : [node];
}
