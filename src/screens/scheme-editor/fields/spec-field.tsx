/** One plain field of a construct, by its description; groups and lists are drawn by shape-fields.tsx. */

import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { DateField } from '#ui/date-field.tsx';
import { PointsField } from '#ui/points-field.tsx';
import { valueAt, withValue, type Path } from '../../scheme-path.ts';
import { useEditing } from '../editing.ts';
import type { PlainSpec } from '../shapes/shape.ts';
import { ClauseField } from './clause-field.tsx';
import { ChoiceField, DecimalOrWord, ReferenceField } from './choice-fields.tsx';
import { WordsField } from './words-field.tsx';

/** `base` is the place of the construct that has the field. */
export function SpecField({ spec, base }: { readonly spec: PlainSpec; readonly base: Path }) {
  const { t } = useTranslation('scheme-editor');
  const { scheme, edit, faultsAt, idOf } = useEditing();
  const path = [...base, spec.name];
  const value = valueAt(scheme, path);
  const mark = idOf(path);
  const set = (next: unknown) => edit((now) => withValue(now, path, next), mark);
  const plain = { id: mark, label: t(`field.${(spec.word ?? spec.name) as 'id'}`), error: faultsAt(path) };

  switch (spec.kind) {
    case 'id':
      return <TextInput {...plain} value={textOf(value)} onChange={(event) => set(event.currentTarget.value)} maxLength={40} autoComplete="off" />;
    case 'plain':
      return <TextInput {...plain} value={textOf(value)} onChange={(event) => set(event.currentTarget.value === '' && spec.isOptional === true ? undefined : event.currentTarget.value)} />;
    case 'decimal':
      if (spec.orWord !== undefined) return <DecimalOrWord {...plain} value={textOf(value)} onChange={(next) => set(next === '' ? undefined : next)} word={spec.orWord} wordLabel={t(`choice.${spec.name as 'cap'}.${spec.orWord as 'none'}`)} />;
      return <PointsField {...plain} value={textOf(value)} onChange={(next) => set(next === '' && spec.isOptional === true ? undefined : next)} />;
    case 'whole':
      return <PointsField {...plain} value={textOf(value)} onChange={(next) => set(wholeOf(next, spec.isOptional === true))} />;
    case 'day':
      return <DateField {...plain} value={textOf(value)} onChange={set} />;
    case 'flag':
      return <Checkbox id={mark} label={plain.label} error={plain.error} checked={value === true} onChange={(event) => set(event.currentTarget.checked || (spec.isMark === true ? undefined : false))} />;
    case 'words':
      return <WordsField path={path} label={plain.label} isLong={spec.isLong === true} />;
    case 'choice':
      return <ChoiceField {...plain} spec={spec} value={value} onChange={set} />;
    case 'reference':
      return <ReferenceField {...plain} spec={spec} value={textOf(value)} onChange={set} />;
    case 'clause':
      return <ClauseField path={path} label={plain.label} />;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** What is not a whole number stays as it was typed, and the check names it. */
function wholeOf(typed: string, isOptional: boolean): unknown {
  if (typed === '' && isOptional) return undefined;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : typed;
}
