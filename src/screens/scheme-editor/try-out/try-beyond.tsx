/** Invented facts beyond the total: class, fraud, bonuses, adjustments, vetoes, flags. Only what the scheme has. */

import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useText } from '#ui/use-text.ts';
import { toggled, type TryFieldsProps } from './try-fields.ts';
import styles from './try-out.module.css';

export function TryBeyond({ scheme, tryOut, onChange }: TryFieldsProps) {
  const { t } = useTranslation('scheme-editor');
  const say = useText();
  const { fraud, classes = [], bonuses = [], adjustments = [], vetoes = [], flags = [] } = scheme;
  if (fraud === undefined && [classes, bonuses, adjustments, vetoes, flags].every((list) => list.length === 0)) return null;
  return (
    <fieldset className={styles.group}>
      <legend>{t('tab.beyond')}</legend>
      {classes.length > 0 && (
        <NativeSelect label={t('field.classes')} value={tryOut.unitClass} data={classes.map(({ id, title }) => ({ value: id, label: say(title) }))} onChange={({ currentTarget: { value } }) => onChange({ unitClass: value })} />
      )}
      {bonuses.flatMap((bonus) => bonus.rules.map((rule) => {
        const key = `${bonus.id}/${rule.id}`;
        const name = `${say(bonus.title)} · ${say(rule.text)}`;
        return (
          <div key={key} className={styles.pair}>
            <TextInput label={rule.counting === 'steps' ? t('tryOut.bonusReached', { name }) : t('tryOut.bonusCount', { name, per: say(rule.per) })} value={tryOut.bonuses[key] ?? ''} inputMode="decimal" onChange={(event) => onChange({ bonuses: { ...tryOut.bonuses, [key]: event.currentTarget.value } })} />
            {rule.counting === 'steps' && rule.quota === undefined && <TextInput label={t('tryOut.bonusQuota', { name })} value={tryOut.quotas[key] ?? ''} inputMode="decimal" onChange={(event) => onChange({ quotas: { ...tryOut.quotas, [key]: event.currentTarget.value } })} />}
          </div>
        );
      }))}
      {adjustments.map(({ id, title, sign, min, max }) => (
        <TextInput key={id} label={t(sign === 'plus' ? 'tryOut.plus' : 'tryOut.minus', { title: say(title), min, max })} value={tryOut.adjustments[id] ?? ''} inputMode="decimal" onChange={(event) => onChange({ adjustments: { ...tryOut.adjustments, [id]: event.currentTarget.value } })} />
      ))}
      {fraud !== undefined && <TextInput label={t('tryOut.fraud', fraud)} value={tryOut.fraud} inputMode="decimal" onChange={(event) => onChange({ fraud: event.currentTarget.value })} />}
      {vetoes.map(({ id, text }) => <Checkbox key={id} label={t('tryOut.veto', { text: say(text) })} checked={tryOut.vetoes.includes(id)} onChange={() => onChange({ vetoes: toggled(tryOut.vetoes, id) })} />)}
      {flags.map(({ id, title }) => <Checkbox key={id} label={t('tryOut.flag', { title: say(title) })} checked={tryOut.flags.includes(id)} onChange={() => onChange({ flags: toggled(tryOut.flags, id) })} />)}
    </fieldset>
  );
}
