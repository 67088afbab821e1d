/** Invented scores of the parts, and of items whose points are earned. */

import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useText } from '#ui/use-text.ts';
import type { Item, Scheme } from '#scheme/grammar.ts';
import { itemsOf, leavesOf, optionalParts, type Leaf, type TryOut } from './try-facts.ts';
import { toggled, type TryFieldsProps } from './try-fields.ts';
import styles from './try-out.module.css';

export function TryLeaves(props: TryFieldsProps) {
  const { t } = useTranslation('scheme-editor');
  const say = useText();
  const { scheme, tryOut, onChange } = props;
  const optional = optionalParts(scheme.total);
  const leaves = leavesOf(scheme.total).filter((leaf) => leaf.kind !== 'deductions');
  const earned = earnedItems(scheme);
  return (
    <>
      {earned.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{t('tryOut.earned')}</legend>
          {earned.map((item) => <Earned key={item.id} {...props} item={item} />)}
        </fieldset>
      )}
      {leaves.length + optional.length > 0 && (
        <fieldset className={styles.group}>
          <legend>{t('tryOut.scores')}</legend>
          {leaves.map((leaf) => <LeafFields key={leaf.id} {...props} leaf={leaf} />)}
          {optional.map((part) => (
            <Checkbox key={part.id} label={t('tryOut.notApplicable', { title: say(part.title) })} checked={tryOut.notApplicable.includes(part.id)} onChange={() => onChange({ notApplicable: toggled(tryOut.notApplicable, part.id) })} />
          ))}
        </fieldset>
      )}
    </>
  );
}

function earnedItems(scheme: Scheme): readonly Item[] {
  return leavesOf(scheme.total).flatMap((leaf) => (leaf.kind === 'deductions' ? itemsOf(scheme, leaf.table) : [])).filter(({ earned }) => earned !== undefined);
}

function LeafFields({ leaf, tryOut, onChange }: TryFieldsProps & { readonly leaf: Leaf }) {
  const { t } = useTranslation('scheme-editor');
  const say = useText();
  const field = (key: string, label: string, description?: string) => (
    <TextInput key={key} label={label} description={description} value={tryOut.scores[key] ?? ''} inputMode="decimal" onChange={(event) => onChange({ scores: { ...tryOut.scores, [key]: event.currentTarget.value } })} />
  );
  switch (leaf.kind) {
    case 'deductions':
      return null;
    case 'sheet':
      return field(leaf.id, say(leaf.title), t('tryOut.outOf', { full: '100' }));
    case 'entered':
      return field(leaf.id, say(leaf.title), t('tryOut.outOf', { full: leaf.of ?? '100' }));
    case 'mean':
      if (leaf.voices === undefined) return field(leaf.id, say(leaf.title), t('tryOut.several'));
      return <>{leaf.voices.map((voice) => field(`${leaf.id}/${voice.id}`, `${say(leaf.title)} · ${say(voice.title)}`, t('tryOut.several')))}</>;
    case 'questionnaire':
      return <>{leaf.questions.flatMap((question) => question.options.map((option) => field(`${leaf.id}/${question.id}/${option.id}`, `${say(question.title)} · ${say(option.title)}`, t('tryOut.answers'))))}</>;
  }
}

function Earned({ item, tryOut, onChange }: TryFieldsProps & { readonly item: Item }) {
  const { t } = useTranslation('scheme-editor');
  const say = useText();
  const { earned } = item;
  const name = `${item.id} ${say(item.title)}`;
  const typed = (key: 'earned' | 'due', label: string) => (
    <TextInput label={label} value={tryOut[key][item.id] ?? ''} inputMode="decimal" onChange={(event) => onChange({ [key]: { ...tryOut[key], [item.id]: event.currentTarget.value } } as Partial<TryOut>)} />
  );
  return (
    <>
      {earned?.kind === 'levels' && (
        <NativeSelect
          label={name} value={tryOut.earned[item.id] ?? ''} data={[{ value: '', label: t('choose') }, ...earned.levels.map(({ id, title }) => ({ value: id, label: say(title) }))]}
          onChange={({ currentTarget: { value } }) => onChange({ earned: { ...tryOut.earned, [item.id]: value } })}
        />
      )}
      {earned?.kind === 'rate' && <div className={styles.pair}>{typed('earned', `${name} · ${say(earned.done)}`)}{typed('due', `${name} · ${say(earned.due)}`)}</div>}
      {earned !== undefined && 'figure' in earned && typed('earned', `${name} · ${say(earned.figure)}`)}
      {item.notApplicable !== undefined && <Checkbox label={t('tryOut.notApplicable', { title: name })} checked={tryOut.notApplicable.includes(item.id)} onChange={() => onChange({ notApplicable: toggled(tryOut.notApplicable, item.id) })} />}
    </>
  );
}
