/**
 * A unit's claims to bonuses beside its self-assessment: each is sent by itself and waits for the office.
 *
 * Imports: client, screens (bonus), ui.
 */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { newId, useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { Sheet } from '#ui/sheet.tsx';
import { toast } from '#ui/toast-store.ts';
import { BonusClaims } from '../bonus-claims.tsx';
import { BonusFields } from '../bonus-fields.tsx';
import { bonusFaults, bonusRuleOf, claimTyped, noBonus, type TypedBonus } from '../typed-bonus.ts';
import { useFormDraft } from '../use-form-draft.ts';
import type { AboutSheet } from './about.ts';

export function BonusSection({ book, view, sheet }: AboutSheet) {
  const { t } = useTranslation('screens');
  if (view.bonuses.length === 0 && !view.mayClaim) return null;
  return (
    <Sheet title={t('bonus.title')} note={t('bonus.say')}>
      <BonusClaims book={book} scheme={sheet.scheme} claims={view.bonuses} />
      {view.mayClaim && <ClaimForm book={book} view={view} sheet={sheet} />}
    </Sheet>
  );
}

function ClaimForm({ book, view, sheet: { scheme } }: AboutSheet) {
  const { t } = useTranslation('screens');
  const sentence = useRefusalText();
  const command = useCommand(book);
  const { content, update, clear } = useFormDraft<TypedBonus>(book, `bonus:${view.unit.id}`, noBonus);
  const [isTried, setTried] = useState(false);
  if (content === undefined) return null;
  const faults = bonusFaults(scheme, content);

  const handleSend = async () => {
    setTried(true);
    const found = bonusRuleOf(scheme, content.choice);
    if (found === undefined || faults.length > 0) return;
    try {
      await command.mutateAsync({ kind: 'claimBonus', claim: newId(), unit: view.unit.id, bonus: found.bonus, rule: found.rule.id, ...claimTyped(found.rule, content), words: content.words.trim(), evidence: [...content.evidence] });
    } catch {
      // said below, beside what was typed
      return;
    }
    setTried(false);
    clear();
    toast({ text: t('bonus.sent'), tone: 'good' });
  };

  return (
    <div role="group" aria-label={t('bonus.title')}>
      <BonusFields book={book} scheme={scheme} typed={content} faults={isTried ? faults : []} onChange={(next) => update((now) => ({ ...now, ...(typeof next === 'function' ? next(now) : next) }))} />
      {command.isError && <p role="alert">{sentence(refusalFrom(command.error))}</p>}
      <Button mt="sm" loading={command.isPending} onClick={() => void handleSend()}>{t('bonus.send')}</Button>
    </div>
  );
}
