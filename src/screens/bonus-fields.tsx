/**
 * The fields of a claim to a bonus: for what, how often or what was reached, in words, with evidence.
 *
 * Imports: scheme (types), ui.
 */

import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Scheme } from '#scheme/grammar.ts';
import { PointsField } from '#ui/points-field.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { useText } from '#ui/use-text.ts';
import { useBonusWords } from './bonus-words.ts';
import { CountField } from './count-field.tsx';
import { EvidenceEditor } from './evidence-editor.tsx';
import { bonusChoice, bonusRuleOf, type BonusFault, type TypedBonus } from './typed-bonus.ts';

export interface BonusFieldsProps {
  readonly book: string;
  readonly scheme: Scheme;
  readonly typed: TypedBonus;
  readonly faults: readonly BonusFault[];
  readonly onChange: (next: Partial<TypedBonus> | ((before: TypedBonus) => Partial<TypedBonus>)) => void;
}

export function BonusFields({ book, scheme, typed, faults, onChange }: BonusFieldsProps) {
  const { t } = useTranslation('screens');
  const say = useText();
  const bonusWords = useBonusWords();
  const rule = bonusRuleOf(scheme, typed.choice)?.rule;
  const errorOf = (fault: BonusFault) => (faults.includes(fault) ? { error: t(`bonus.fault.${fault}`) } : {});
  return (
    <>
      <NativeSelect
        label={t('bonus.choice')}
        value={typed.choice}
        onChange={(event) => onChange({ choice: event.currentTarget.value })}
        data={[
          { value: '', label: t('problem.choose') },
          ...(scheme.bonuses ?? []).map(({ id, title, rules }) => ({ group: say(title), items: rules.map((one) => ({ value: bonusChoice(id, one.id), label: say(one.text) })) })),
        ]}
        {...errorOf('choice')}
      />
      {rule !== undefined && <p>{bonusWords(rule)}</p>}
      {rule?.counting === 'each' && <CountField label={t('problem.count', { per: say(rule.per) })} value={typed.count} onChange={(count) => onChange({ count })} {...errorOf('count')} />}
      {rule?.counting === 'steps' && (
        <>
          <PointsField label={t('bonus.reached')} description={say(rule.per)} value={typed.reached} onChange={(reached) => onChange({ reached })} {...errorOf('reached')} />
          {rule.quota === undefined && <PointsField label={t('bonus.quota')} value={typed.quota} onChange={(quota) => onChange({ quota })} {...errorOf('quota')} />}
        </>
      )}
      <TextAreaField label={t('bonus.words')} value={typed.words} onChange={(words) => onChange({ words })} maxLength={2000} isRequired {...errorOf('words')} />
      <EvidenceEditor book={book} label={t('problem.evidence')} evidence={typed.evidence} onChange={(add) => onChange((before) => ({ evidence: add(before.evidence) }))} />
    </>
  );
}
