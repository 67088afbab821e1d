/** A suggested problem becomes one: the words that go on record, the charge, the record's address as evidence. */

import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { newId, useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import { Dialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { toast } from '#ui/toast-store.ts';
import { useText } from '#ui/use-text.ts';
import type { SuggestionRow } from '#view/suggestions.ts';
import { useSuggestionWords } from './use-suggestion-words.ts';

export interface SettleProps { readonly book: string; readonly row: SuggestionRow; readonly name: string; readonly onClose: () => void }

export function ConfirmSuggestion({ book, row, name, onClose }: SettleProps) {
  const { t } = useTranslation('suggestions');
  const say = useText();
  const sayRefusal = useRefusalText();
  const factWords = useSuggestionWords();
  const command = useCommand(book);
  const [problem] = useState(newId);
  const [words, setWords] = useState(() => t('firstWords', { register: say(row.registerTitle), name: name.length > 120 ? `${name.slice(0, 120)}…` : name, fact: factWords(row) }));
  const isEmpty = words.trim() === '';
  const address = row.record !== null && 'url' in row.record.content ? row.record.content.url : undefined;

  const handleConfirm = async () => {
    if (isEmpty) return;
    try {
      await command.mutateAsync({
        kind: 'confirmSuggestion', suggestion: row.key, seen: row.seen, problem, words: words.trim(),
        charges: [{ item: row.item.id, rule: row.rule.id, count: 1 }],
        evidence: address === undefined ? [] : [{ kind: 'link', url: address, note: t('evidenceNote') }],
      });
    } catch {
      return; // told below, from the mutation
    }
    toast({ text: t('confirmed'), tone: 'good' });
    onClose();
  };

  return (
    <Dialog
      isOpen
      width="wide"
      title={t('confirmTitle', { unit: row.unit.name })}
      onClose={onClose}
      actions={<><Button variant="default" onClick={onClose}>{t('cancel')}</Button><Button loading={command.isPending} onClick={() => void handleConfirm()}>{t('confirm')}</Button></>}
    >
      <p>{t('wouldCharge', { item: `${row.item.id} ${say(row.item.title)}`, rule: `${row.rule.id}. ${say(row.rule.text)}`, points: row.rule.points })}</p>
      <TextAreaField label={t('words')} value={words} onChange={setWords} isRequired maxLength={2000} minRows={3} error={isEmpty ? t('wordsNeeded') : command.error === null ? undefined : sayRefusal(refusalFrom(command.error))} />
      {address !== undefined && <p>{t('evidence')} {address}</p>}
    </Dialog>
  );
}
