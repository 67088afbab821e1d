/** The standard of an item: its rules as officials write them, each with its points and how it counts. */

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { Item, Rule } from '#scheme/grammar.ts';
import { fieldId, valueAt, withInserted, withValue, type Path } from '../../scheme-path.ts';
import { nearTo, useEditing } from '../editing.ts';
import { ElementTools, useMoveKeys } from '../fields/element-tools.tsx';
import { itemShape, ruleShape } from '../shapes/rule-shape.ts';
import { withCase } from '../shapes/shape.ts';
import { CellPoints, CellWords } from './cell-field.tsx';
import styles from './table.module.css';

const rulesSpec = itemShape.fields.find((spec) => spec.kind === 'list' && spec.name === 'rules');

export function RuleCell({ item, path }: { readonly item: Item; readonly path: Path }) {
  const { t } = useTranslation('scheme-editor');
  const { edit, isLocked } = useEditing();
  const list = [...path, 'rules'];
  const handleAdd = () => {
    if (rulesSpec?.kind === 'list') edit((now) => withInserted(now, list, rulesSpec.blank(nearTo(now, list))));
  };
  return (
    <>
      <ol className={styles.rules} aria-label={t('table.rulesOf', { item: item.id })}>
        {item.rules.map((rule, index) => <RuleLine key={index} rule={rule} list={list} index={index} item={item.id} />)}
      </ol>
      {!isLocked(path) && <Button size="compact-xs" variant="default" onClick={handleAdd}>{t('table.addRule', { item: item.id })}</Button>}
    </>
  );
}

function RuleLine({ rule, list, index, item }: { readonly rule: Rule; readonly list: Path; readonly index: number; readonly item: string }) {
  const { t } = useTranslation('scheme-editor');
  const { edit, isLocked } = useEditing();
  const path = [...list, index];
  const name = t('table.rule', { item, rule: rule.id });
  const handleKey = useMoveKeys(list, index);
  const handleCounting = (next: string) =>
    edit((now) => withValue(now, path, withCase(ruleShape, (valueAt(now, path) ?? {}) as Record<string, unknown>, next)));
  return (
    <li onKeyDown={handleKey}>
      <div className={styles.ruleWords}>
        <span aria-hidden="true">{rule.id}.</span>
        <CellWords path={[...path, 'text']} label={t('table.ruleText', { name })} />
      </div>
      <div className={styles.ruleFigures}>
        <span aria-hidden="true">−</span>
        <CellPoints path={[...path, 'points']} label={t('table.rulePoints', { name })} />
        <select id={fieldId([...path, 'counting'])} aria-label={t('table.ruleCounting', { name })} value={rule.counting} disabled={isLocked(path)} onChange={(event) => handleCounting(event.currentTarget.value)}>
          {Object.keys(ruleShape.by?.cases ?? {}).map((one) => <option key={one} value={one}>{t(`choice.counting.${one as 'each'}`)}</option>)}
        </select>
        <ElementTools path={list} index={index} name={name} />
      </div>
    </li>
  );
}
