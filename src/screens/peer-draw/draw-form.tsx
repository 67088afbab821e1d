/**
 * A draw to prepare, kept as a draft while it is typed: shown first, then put on record, where it is made again from its inputs.
 *
 * Imports: client, workflow (the draw), ui.
 */

import { Alert, Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { refusalFrom } from '#client/api-client.ts';
import { saveAsFile } from '#client/backup.ts';
import { newId, useCommand } from '#client/commands.ts';
import { useEarlierPairs } from '#client/earlier-pairs.ts';
import { useRefusalText } from '#client/refusal-text.ts';
import type { PeerDrawInput } from '#ledger/peer-draw-fields.ts';
import { ErrorSummary } from '#ui/error-summary.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { TextAreaField } from '#ui/text-area-field.tsx';
import { toast } from '#ui/toast-store.ts';
import { outcomeOf, type PeerDrawView } from '#view/peer-draw.ts';
import { drawPeers } from '#workflow/peer-draw/draw-peers.ts';
import { groupTask } from '#workflow/peer-draw/task.ts';
import { DraftSaveState } from '../draft-save-state.tsx';
import { DraftTrouble } from '../draft-trouble.tsx';
import { ReviewerVoices } from '../reviewer-voices.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { drawFaults, emptyDraw, inputOf, type DrawContent } from './draw-content.ts';
import { GroupFields } from './group-fields.tsx';
import { ImpossibleNote } from './impossible-note.tsx';
import { PairRows } from './pair-rows.tsx';
import { PairsOutcome } from './pairs-outcome.tsx';
import styles from './peer-draw.module.css';

export interface DrawFormProps { readonly book: string; readonly view: PeerDrawView }

export function DrawForm({ book, view }: DrawFormProps) {
  const { t } = useTranslation('peer-draw');
  const navigate = useNavigate();
  const command = useCommand(book);
  const earlier = useEarlierPairs(book);
  const nameOf = (id: string) => view.names[id] ?? id;
  const say = useRefusalText((what, id) => (what === 'unit' ? nameOf(id) : id));
  const [empty] = useState(() => emptyDraw(view, t('allUnits')));
  const { draft, content = empty, update } = useFormDraft(book, 'peer-draw', empty);
  const [isAsked, setAsked] = useState(false);
  const [previewed, setPreviewed] = useState('');
  const input = inputOf(content, view.units);
  const text = JSON.stringify(input);
  // a preview stands for exactly what is typed now
  const drawn = useMemo(() => (previewed === '' ? undefined : drawPeers(JSON.parse(previewed) as PeerDrawInput)), [previewed]);
  const result = previewed === text ? drawn : undefined;
  if (draft.content === undefined) return <SkeletonBlock label={t('loading')} rows={8} />;

  const errors = drawFaults(content, view).map(({ field, fault }) => ({ field, message: t(`fault.${fault}`) }));
  const byField = new Map(isAsked ? errors.map(({ field, message }) => [field, message]) : []);
  const change = (part: Partial<DrawContent>) => update((now) => ({ ...now, ...part }));
  const { seed, perUnit, away, conflicts, wishes, lastYear, voices, reason } = content;
  const isAgain = view.draws.length > 0;

  const handlePreview = () => {
    setAsked(true);
    if (errors.length === 0) setPreviewed(text);
  };
  const handleRecord = async () => {
    if (errors.length > 0 || command.isPending || result?.ok !== true) return;
    try {
      await command.mutateAsync({ kind: 'drawPeers', seen: view.revision, input, reason: reason.trim(), ...(view.voices === null ? {} : { voices: { ...voices } }) });
      await draft.discard();
    } catch {
      return; // told below, from the mutation's own state
    }
    toast({ text: t('recorded'), tone: 'good' });
    await navigate({ to: '/years/$book/peers/draw', params: { book }, search: {} });
  };
  const handleLastYear = async (source: string) => {
    const title = earlier.years.find((year) => year.book === source)?.title ?? '';
    change({ lastYear: { title, pairs: source === '' ? [] : await earlier.read(source) } });
  };

  return (
    <form aria-label={t('form')} noValidate onSubmit={(event) => event.preventDefault()}>
      <DraftTrouble draft={draft} onSaveToFile={() => saveAsFile(`${t('title')}.json`, JSON.stringify(content, null, 2))} />
      {isAsked && errors.length > 0 && <ErrorSummary errors={errors} />}
      {command.error !== null && <Alert color="red" role="alert" title={t('refused')}>{say(refusalFrom(command.error))}</Alert>}
      {isAgain && (
        <Sheet title={t('againTitle')} note={t('againNote')}>
          <TextAreaField id="draw-reason" label={t('againReason')} value={reason} onChange={(next) => change({ reason: next })} isRequired error={byField.get('draw-reason')} />
        </Sheet>
      )}
      <GroupFields content={content} units={view.units} error={byField.get('draw-groups')} onChange={change} />
      <Sheet title={t('rules')}>
        <div className={styles.grid}>
          <NativeSelect label={t('perUnit')} value={String(perUnit)} data={Array.from({ length: 9 }, (_, at) => ({ value: String(at + 1), label: t('perUnitValue', { count: at + 1 }) }))} onChange={(event) => change({ perUnit: Number(event.currentTarget.value) })} />
          <NativeSelect
            label={t('lastYear')} description={lastYear.pairs.length === 0 ? t('lastYearNote') : t('lastYearCount', { count: lastYear.pairs.length })}
            data={[{ value: '', label: t('lastYearNone') }, ...earlier.years.map(({ book: value, title }) => ({ value, label: title }))]}
            value={earlier.years.find(({ title }) => title === lastYear.title)?.book ?? ''} onChange={(event) => void handleLastYear(event.currentTarget.value)}
          />
        </div>
        <PairRows id="draw-conflicts" title={t('conflicts')} note={t('conflictsNote')} add={t('addConflict')} rows={conflicts} empty={{ unit: '', reviewer: '', isMutual: true, reason: '' }} units={view.units} error={byField.get('draw-conflicts')} onChange={(rows) => change({ conflicts: rows })} />
        <PairRows id="draw-wishes" title={t('wishesTitle')} note={t('wishesNote')} add={t('addWish')} rows={wishes} empty={{ unit: '', reviewer: '', wish: 'apart', reason: '' }} units={view.units} error={byField.get('draw-wishes')} onChange={(rows) => change({ wishes: rows })} />
        <PairRows id="draw-away" title={t('away')} note={t('awayNote')} add={t('addAway')} rows={away} empty={{ unit: '', reason: '' }} units={view.units} error={byField.get('draw-away')} onChange={(rows) => change({ away: rows })} />
      </Sheet>
      {view.voices !== null && (
        <div id="draw-voices" tabIndex={-1}>
          {byField.get('draw-voices') !== undefined && <p role="alert" className={styles.bad}>{byField.get('draw-voices')}</p>}
          <ReviewerVoices reviewers={view.units.filter(({ id }) => !away.some(({ unit }) => unit === id))} known={view.voices.known} voices={voices} onChange={(next) => change({ voices: next })} />
        </div>
      )}
      <Sheet title={t('seedTitle')} note={t('seedNote')}>
        <Group align="end" gap="sm">
          <TextInput id="draw-seed" label={t('seed')} value={seed} maxLength={120} required error={byField.get('draw-seed')} autoComplete="off" onChange={(event) => change({ seed: event.currentTarget.value })} />
          <Button variant="default" onClick={() => change({ seed: newId().replaceAll('-', '').slice(0, 16) })}>{t('makeSeed')}</Button>
        </Group>
      </Sheet>
      {result !== undefined && (
        <Sheet title={t('previewTitle')} note={t('previewNote')}>
          {view.submitted > 0 && <Alert color="yellow" mb="md">{t('previewSubmitted', { count: view.submitted })}</Alert>}
          {result.ok
            ? <PairsOutcome groups={input.groups.map((group) => outcomeOf(groupTask(input, group), new Map(result.pairs.map(({ unit, reviewers }) => [unit, reviewers]))))} pairs={result.pairs} nameOf={nameOf} />
            : <ImpossibleNote groups={result.impossible} nameOf={nameOf} />}
        </Sheet>
      )}
      <div className={styles.foot}>
        <Button variant={result?.ok === true ? 'default' : 'filled'} onClick={handlePreview}>{t(result === undefined ? 'preview' : 'previewAgain')}</Button>
        {result?.ok === true && <Button loading={command.isPending} onClick={() => void handleRecord()}>{t('record')}</Button>}
        <DraftSaveState draft={draft} />
      </div>
    </form>
  );
}
