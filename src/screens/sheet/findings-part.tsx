/**
 * A unit checks itself against an item: its word that it looked, and what it found, each with what
 * the rule would take.
 *
 * Imports: ledger and scheme (types), workflow, ui.
 */

import { Button, Checkbox, Input } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { newId } from '#client/commands.ts';
import type { Finding } from '#ledger/fields.ts';
import type { Table } from '#scheme/grammar.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { findingCosts, findingsSoFar } from '#workflow/sheet-figures.ts';
import { ClaimPart } from './claim-part.tsx';
import { useFaultText } from './fault-text.ts';
import { FindingFields } from './finding-fields.tsx';
import styles from './findings-part.module.css';
import { nearlyFull, type AnswerPartProps } from './points-part.tsx';

export function FindingsPart({ table, item, row, faults, isStrict, onChange }: AnswerPartProps & { readonly table: Table }) {
  const { t } = useTranslation('sheet');
  const faultText = useFaultText();
  const findings = row.findings ?? [];
  const costs = findingCosts(table, item.id, findings);
  const so = findingsSoFar(table, (id) => (id === item.id ? findings : [])).items[0];
  const measure = isStrict && faults.includes('measure') ? faultText('measure', item) : undefined;
  const look = isStrict && faults.includes('look') ? faultText('look', item) : undefined;
  const onlyRule = item.rules.length === 1 ? item.rules[0]?.id : undefined;

  const changeFindings = (change: (findings: readonly Finding[]) => Finding[]) =>
    // who reports something has looked
    onChange((now) => ({ ...now, looked: true, findings: change(now.findings ?? []) }));

  return (
    <>
      <div>
        <Checkbox
          id="looked"
          label={t('findings.looked')}
          description={t('findings.lookedHint')}
          checked={row.looked === true}
          onChange={(event) => {
            const looked = event.currentTarget.checked;
            onChange((now) => ({ ...now, looked }));
          }}
        />
        {look !== undefined && <Input.Error role="alert">{look}</Input.Error>}
      </div>
      <ClaimPart item={item} row={row} error={measure} onChange={onChange} />
      {findings.map((finding, index) => (
        <FindingFields
          key={finding.id}
          item={item}
          finding={finding}
          number={index + 1}
          cost={costs[index] ?? '0'}
          isStrict={isStrict}
          onChange={(next) => changeFindings((all) => all.map((one) => (one.id === finding.id ? next : one)))}
          onRemove={() => changeFindings((all) => all.filter((one) => one.id !== finding.id))}
        />
      ))}
      {item.rules.length > 0 && <div className={styles.foot}>
        <Button variant="default" onClick={() => changeFindings((all) => [...all, { id: newId(), rule: onlyRule ?? '', count: 1, words: '' }])}>
          {t(findings.length === 0 ? 'findings.add' : 'findings.addAnother')}
        </Button>
        {so !== undefined && (
          <p>
            {t('findings.takes')} <ScoreText value={so.deducted} places="plain" sign="minus" />
            {' '}{so.capped ? t('findings.capped', { uncapped: so.uncapped, cap: so.cap }) : t('findings.cap', { cap: so.cap })}
          </p>
        )}
      </div>}
      <TextAreaField
        id="note"
        label={t('findings.note')}
        value={row.note}
        maxLength={nearlyFull(row.note)}
        onChange={(text) => onChange((now) => ({ ...now, note: text }))}
      />
    </>
  );
}
