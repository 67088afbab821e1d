/**
 * The office decides where a problem is charged, among its own places and those of the records that
 * were joined into it; or leaves it to the rule again.
 *
 * Imports: workflow, ui.
 */

import { Button, Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { Table } from '#scheme/grammar.ts';
import { Dialog } from '#ui/dialog.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { useText } from '#ui/use-text.ts';
import type { ChargeRow, ProblemRow } from '#view/problem-row.ts';
import { itemOf, ruleOf } from '#workflow/scheme-parts.ts';
import { findingCosts } from '#workflow/sheet-figures.ts';
import styles from './dialogs.module.css';
import { useProblemCommand } from './use-problem-command.ts';

export interface ChargeDialogProps {
  readonly book: string;
  readonly table: Table;
  readonly problem: ProblemRow;
  readonly joined: readonly ProblemRow[];
  readonly onClose: () => void;
}

const byRule = 'rule';

export function ChargeDialog({ book, table, problem, joined, onClose }: ChargeDialogProps) {
  const { t } = useTranslation('problems');
  const say = useText();
  const { isBusy, refused, send } = useProblemCommand(book, onClose);
  const places = [problem, ...joined].flatMap(({ number, charges }) => charges.filter(({ state }) => state !== 'reversed').map((charge) => ({ number, charge })));
  const now = places.find(({ charge }) => charge.state === 'charged' || charge.state === 'repeat')?.charge.position;
  const [choice, setChoice] = useState(problem.decided === null ? byRule : String(now ?? byRule));
  const [reason, setReason] = useState('');
  const [isAsked, setAsked] = useState(false);

  const handleDecide = () => {
    setAsked(true);
    if (reason.trim() === '') return;
    void send({ kind: 'decideCharge', problem: problem.id, seen: problem.revision, charge: choice === byRule ? null : Number(choice), reason: reason.trim() });
  };
  const wordsOf = ({ item, rule, count }: ChargeRow) => {
    const [itemFound, ruleFound] = [itemOf(table, item), ruleOf(table, item, rule)];
    return `${item} ${rule} ${itemFound === undefined ? '' : say(itemFound.title)}${t('panel.dot')}${ruleFound === undefined ? '' : say(ruleFound.text)}${ruleFound === undefined || ruleFound.counting === 'once' || ruleFound.counting === 'all' ? '' : ` × ${count}`}`;
  };

  return (
    <Dialog
      isOpen
      width="wide"
      onClose={onClose}
      title={t('deedTitle.decide', { number: problem.number })}
      actions={
        <>
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button loading={isBusy} onClick={handleDecide}>{t('deed.decide')}</Button>
        </>
      }
    >
      <div className={styles.fields}>
        <p>{t('deedSay.decide')}</p>
        <Radio.Group label={t('decide.place')} value={choice} onChange={setChoice}>
          <Stack gap="xs" className={styles.choices}>
            <Radio value={byRule} label={t('decide.byRule')} description={t('decide.byRuleHint')} />
            {places.map(({ number, charge }) => (
              <Radio
                key={charge.position}
                value={String(charge.position)}
                label={wordsOf(charge)}
                description={[
                  t('decide.takes', { points: findingCosts(table, charge.item, [charge])[0] ?? '0' }),
                  ...(joined.length > 0 ? [t('decide.from', { number })] : []),
                  ...(charge.position === now ? [t('decide.now')] : []),
                ].join(' · ')}
              />
            ))}
          </Stack>
        </Radio.Group>
        <TextAreaField label={t('reason')} value={reason} onChange={setReason} isRequired error={isAsked && reason.trim() === '' ? t('reasonNeeded') : refused} />
      </div>
    </Dialog>
  );
}
