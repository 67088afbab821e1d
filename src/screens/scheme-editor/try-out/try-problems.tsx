/** Invented problems: item, rule, how often, and for a rule by shortfall what was reached. */

import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useText } from '#ui/use-text.ts';
import { chargedItems, type TryProblem } from './try-facts.ts';
import type { TryFieldsProps } from './try-fields.ts';
import styles from './try-out.module.css';

export function TryProblems({ scheme, tryOut: { problems }, onChange }: TryFieldsProps) {
  const { t } = useTranslation('scheme-editor');
  const items = chargedItems(scheme).filter(({ rules }) => rules.length > 0);
  if (items.length === 0) return null;
  const set = (index: number, change: Partial<TryProblem>) => onChange({ problems: problems.map((one, at) => (at === index ? { ...one, ...change } : one)) });
  const handleAdd = () => onChange({ problems: [...problems, { item: items[0]?.id ?? '', rule: items[0]?.rules[0]?.id ?? '', count: '1', reached: '' }] });
  return (
    <fieldset className={styles.group}>
      <legend>{t('tryOut.problems')}</legend>
      {problems.map((problem, index) => <Problem key={index} number={index + 1} items={items} problem={problem} onChange={(change) => set(index, change)} onRemove={() => onChange({ problems: problems.filter((_, at) => at !== index) })} />)}
      <Button size="xs" variant="default" onClick={handleAdd}>{t('tryOut.addProblem')}</Button>
    </fieldset>
  );
}

interface ProblemProps {
  readonly number: number;
  readonly items: ReturnType<typeof chargedItems>;
  readonly problem: TryProblem;
  readonly onChange: (change: Partial<TryProblem>) => void;
  readonly onRemove: () => void;
}

function Problem({ number, items, problem, onChange, onRemove }: ProblemProps) {
  const { t } = useTranslation('scheme-editor');
  const say = useText();
  const item = items.find(({ id }) => id === problem.item);
  const rule = item?.rules.find(({ id }) => id === problem.rule);
  const name = t('tryOut.problem', { number });
  return (
    <div className={styles.problem} role="group" aria-label={name}>
      <NativeSelect
        label={t('field.items')} value={problem.item}
        data={items.map(({ id, title }) => ({ value: id, label: `${id} ${say(title)}` }))}
        onChange={({ currentTarget: { value } }) => onChange({ item: value, rule: items.find(({ id }) => id === value)?.rules[0]?.id ?? '' })}
      />
      <NativeSelect
        label={t('field.rules')} value={problem.rule}
        data={(item?.rules ?? []).map(({ id, text }) => ({ value: id, label: `${id} ${say(text)}`.slice(0, 60) }))}
        onChange={({ currentTarget: { value } }) => onChange({ rule: value })}
      />
      {rule?.counting === 'shortfall'
        ? <TextInput label={t('tryOut.reached', { target: rule.target })} value={problem.reached} inputMode="decimal" onChange={(event) => onChange({ reached: event.currentTarget.value })} />
        : <TextInput label={rule === undefined ? t('tryOut.count') : t('tryOut.countPer', { per: say(rule.per) })} value={problem.count} inputMode="numeric" onChange={(event) => onChange({ count: event.currentTarget.value })} />}
      <Button size="xs" variant="default" aria-label={t('remove', { what: name })} onClick={onRemove}>{t('removeShort')}</Button>
    </div>
  );
}
