/**
 * The plan of a year as a form holds it, and what is wrong with it. Pure.
 *
 * The same rules stand in workflow/decide-assessment.ts, which has the last word; here they are asked
 * before anything is sent, under the same names, so that a refusal finds its field.
 *
 * Imports: engine (decimals), ledger and scheme (types).
 */

import { compareExact } from '#engine/decimal.ts';
import type { Settings, StagePlan } from '#ledger/fields.ts';
import type { StageId } from '#scheme/grammar.ts';
import { noticeContent, noticeFaults, noticeFields, type NoticeFields } from './notice-settings.ts';

export interface Band { readonly name: string; readonly min: string }

export interface PlanFields {
  title: string;
  stages: { stage: StageId; from: string; to: string }[];
  /** The office sets its own thresholds; otherwise those of the scheme hold. */
  ownGrades: boolean;
  grades: { name: string; min: string }[];
  trimFrom: string;
  peersPerUnit: string;
  blindPeers: boolean;
  /** Percent; '' where every loss of points needs a reason. Missing in a draft that an older program left. */
  peerReasonBelow?: string;
  /** Missing in a draft that an older program left. */
  notices?: NoticeFields;
}

export interface PlanFault { readonly path: string; readonly fault: string }

export interface PlanContent { readonly title: string; readonly stages: readonly StagePlan[]; readonly settings: Settings }

export function planFields({ title, stages, settings }: PlanContent, bands: readonly Band[]): PlanFields {
  return {
    title,
    stages: stages.map(({ stage, from, to }) => ({ stage, from, to })),
    ownGrades: settings.grades !== undefined,
    grades: (settings.grades ?? bands).map(({ name, min }) => ({ name, min })),
    trimFrom: String(settings.trimFrom),
    peersPerUnit: String(settings.peersPerUnit),
    blindPeers: settings.blindPeers,
    peerReasonBelow: settings.peerReasonBelow ?? '',
    notices: noticeFields(settings.notices),
  };
}

/** What a command carries. Only for fields without faults. */
export function planContent(fields: PlanFields, bandsFixed: boolean): PlanContent {
  const grades = fields.ownGrades && !bandsFixed ? { grades: fields.grades.map(({ name, min }) => ({ name, min })) } : {};
  return {
    title: fields.title.trim(),
    stages: fields.stages.map(({ stage, from, to }) => ({ stage, from, to })),
    settings: { ...grades, trimFrom: Number(fields.trimFrom), peersPerUnit: Number(fields.peersPerUnit), blindPeers: fields.blindPeers, ...((fields.peerReasonBelow ?? '') === '' ? {} : { peerReasonBelow: fields.peerReasonBelow }), ...noticeContent(fields.notices) },
  };
}

/** Faults in the order of the form, each under the path of its field ("stages.2.to"). */
export function planFaults(fields: PlanFields, bandsFixed: boolean): readonly PlanFault[] {
  return [...titleFaults(fields.title), ...stageFaults(fields.stages), ...(fields.ownGrades && !bandsFixed ? bandFaults(fields.grades) : []), ...noticeFaults(fields.notices)];
}

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

function titleFaults(title: string): readonly PlanFault[] {
  if (title.trim() === '') return [{ path: 'title', fault: 'titleMissing' }];
  if (title.trim().length > 120) return [{ path: 'title', fault: 'titleLong' }];
  return controls.test(title) ? [{ path: 'title', fault: 'control' }] : [];
}

function stageFaults(stages: PlanFields['stages']): readonly PlanFault[] {
  return stages.flatMap(({ from, to }, index) => {
    const before = stages[index - 1];
    const faults: PlanFault[] = [];
    if (from === '') faults.push({ path: `stages.${index}.from`, fault: 'dayMissing' });
    else if (before !== undefined && before.from !== '' && from < before.from) faults.push({ path: `stages.${index}.from`, fault: 'stageOrder' });
    if (to === '') faults.push({ path: `stages.${index}.to`, fault: 'dayMissing' });
    else if (from !== '' && to < from) faults.push({ path: `stages.${index}.to`, fault: 'dayOrder' });
    return faults;
  });
}

const pointsText = /^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/;

function bandFaults(grades: PlanFields['grades']): readonly PlanFault[] {
  return grades.flatMap(({ min }, index): readonly PlanFault[] => {
    const path = `grades.${index}.min`;
    if (!pointsText.test(min)) return [{ path, fault: 'points' }];
    if (index === grades.length - 1) return compareExact(min, '0') === 0 ? [] : [{ path, fault: 'lowestIsZero' }];
    const above = grades[index - 1]?.min;
    return above !== undefined && pointsText.test(above) && compareExact(min, above) >= 0 ? [{ path, fault: 'bandOrder' }] : [];
  });
}

/** The place of a refused field in the form: the command calls it "settings.grades.1.min". */
export function fieldOfRefusal(path: string): string {
  return path.replace(/^settings\./, '');
}

/** Id of the element that holds a field. */
export function fieldId(path: string): string {
  return `plan-${path.replaceAll('.', '-')}`;
}
