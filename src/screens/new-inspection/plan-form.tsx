/**
 * An inspection to plan, saved as a draft while it is typed. A draw is shown first and made when it is put on record.
 *
 * Imports: client, workflow (the draw), ui.
 */

import { Alert, Button, Radio, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { saveAsFile } from '#client/backup.ts';
import { newId, useCommand } from '#client/commands.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import type { Table } from '#scheme/grammar.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import type { InspectionsView } from '#view/inspections.ts';
import { drawInspection } from '#workflow/inspection-draw.ts';
import { DraftSaveState } from '../draft-save-state.tsx';
import { DraftTrouble } from '../draft-trouble.tsx';
import { DrawList } from '../draw-list.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { BasicFields } from './basic-fields.tsx';
import { DrawFields } from './draw-fields.tsx';
import { HandUnits } from './hand-units.tsx';
import { emptyPlan, handTargets, planFaults, rulesOf, type PlanContent } from './plan-content.ts';
import styles from './plan.module.css';

export interface PlanFormProps { readonly book: string; readonly view: InspectionsView; readonly table: Table | undefined }

export function PlanForm({ book, view, table }: PlanFormProps) {
  const { t } = useTranslation('new-inspection');
  const navigate = useNavigate();
  const command = useCommand(book);
  const say = useRefusalText((what, id) => (what === 'unit' ? (view.units.find((unit) => unit.id === id)?.name ?? id) : id));
  const [empty] = useState(() => emptyPlan(newId(), view));
  const { draft, content, update } = useFormDraft(book, 'inspection:new', empty);
  const [isAsked, setAsked] = useState(false);
  const [previewed, setPreviewed] = useState('');
  if (content === undefined) return <SkeletonBlock label={t('loading')} rows={8} />;

  const errors = planFaults(content).map(({ fault, field }) => ({ field, message: t(`fault.${fault}`) }));
  const byField = isAsked ? new Map(errors.map(({ field, message }) => [field, message])) : new Map<string, string>();
  const isDraw = content.way === 'draw';
  const input = { rules: rulesOf(content), on: view.today, candidates: [...view.candidates] };
  // a preview stands for exactly what is typed now
  const result = isDraw && previewed === JSON.stringify(input) ? drawInspection(input) : undefined;
  const change = (part: Partial<PlanContent>) => update((now) => ({ ...now, ...part }));

  const handlePreview = () => {
    setAsked(true);
    if (errors.length === 0) setPreviewed(JSON.stringify(input));
  };
  const handleRecord = async () => {
    setAsked(true);
    if (errors.length > 0 || command.isPending || (isDraw && result === undefined)) return;
    const { id, title, method, from, to, items } = content;
    try {
      await command.mutateAsync({
        kind: 'planInspection', inspection: id, title: title.trim(), method, from, to, items: [...items],
        ...(result === undefined ? { targets: handTargets(content) } : { targets: [], draw: { rules: input.rules, expected: result.hash } }),
      });
      await draft.discard();
      await navigate({ to: '/years/$book/inspections/$inspection', params: { book, inspection: id }, search: isDraw ? { tab: 'draw' } : {} });
    } catch {
      // told below, from the mutation's own state
    }
  };
  const shared = { content, errors: byField, onChange: change };

  return (
    <form aria-label={t('title')} noValidate onSubmit={(event) => event.preventDefault()}>
      <DraftTrouble draft={draft} onSaveToFile={() => saveAsFile(`${t('title')}.json`, JSON.stringify(content, null, 2))} />
      {isAsked && errors.length > 0 && <ErrorSummary errors={errors} />}
      {command.error !== null && <Alert color="red" role="alert" title={t('refused')}>{say(refusalFrom(command.error))}</Alert>}
      <BasicFields {...shared} table={table} />
      <Sheet title={t('way')}>
        <Radio.Group aria-label={t('way')} value={content.way} onChange={(way) => change({ way: way === 'hand' ? 'hand' : 'draw' })}>
          <Stack gap="sm" mb="md">
            <Radio value="draw" label={t('ways.draw')} />
            <Radio value="hand" label={t('ways.hand')} />
          </Stack>
        </Radio.Group>
        {!isDraw && <HandUnits {...shared} units={view.units} />}
      </Sheet>
      {isDraw && <DrawFields {...shared} units={view.units} book={book} />}
      {result !== undefined && (
        <Sheet title={t('previewTitle')} note={t('previewNote')}>
          {result.short !== null && <Alert color="red" role="alert">{t(`short.${result.short.what}`, { ...result.short })}</Alert>}
          <DrawList input={input} result={result} />
        </Sheet>
      )}
      <div className={styles.foot}>
        {isDraw && <Button variant={result === undefined ? 'filled' : 'default'} onClick={handlePreview}>{t(result === undefined ? 'preview' : 'again')}</Button>}
        {(!isDraw || result !== undefined) && (
          <Button loading={command.isPending} disabled={result !== undefined && result.short !== null} onClick={() => void handleRecord()}>{t(isDraw ? 'record' : 'recordHand')}</Button>
        )}
        <DraftSaveState draft={draft} />
      </div>
    </form>
  );
}
