/** What an entry is about, in a few words: unit, item, points, reason. */

import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { Measure } from '#ledger/fields.ts';
import type { AuditRow } from '#view/audit.ts';

type Entry = AuditRow['entry'];

export function useEntryFacts(unitName: (id: string) => string): (entry: Entry) => string {
  const { t } = useTranslation(['audit', 'workflow']);
  return useCallback(
    (entry: Entry) => {
      const parts: string[] = [];
      if ('sheet' in entry) {
        const [kind = 'self', unit = '', reviewer] = entry.sheet.split(':');
        parts.push(t('facts.sheet', { unit: unitName(unit), kind: t(`facts.sheetKind.${kind as 'self'}`) }));
        if (reviewer !== undefined) parts.push(t('facts.by', { unit: unitName(reviewer) }));
      } else if ('unit' in entry && entry.unit !== null) parts.push(t('facts.unit', { unit: unitName(entry.unit) }));
      switch (entry.kind) {
        case 'problemRecorded':
        case 'problemRevised':
          parts.push(...entry.charges.map((charge) => t('facts.charge', { ...charge })), entry.words);
          break;
        case 'chargeDecided':
          parts.push(entry.charge === null ? t('facts.noPlace') : t('facts.place', { place: entry.charge + 1 }));
          break;
        case 'itemRated':
          parts.push(t('facts.item', { item: entry.item }), entry.points === null ? t('facts.withdrawnPoints') : t('facts.points', { points: entry.points }), entry.note);
          break;
        case 'resultEntered':
          parts.push(t('facts.points', { points: entry.score }), entry.source);
          break;
        case 'itemMeasured':
          parts.push(t('facts.item', { item: entry.item }), entry.measure === null ? t('facts.withdrawnPoints') : measured(entry.measure), entry.note);
          break;
        case 'applicabilitySet':
          parts.push(entry.which, t(entry.applies ? 'facts.applies' : 'facts.appliesNot'));
          break;
        case 'answersEntered':
          parts.push(entry.leaf, entry.source);
          break;
        case 'bonusRecorded':
          parts.push(`${entry.bonus} ${entry.rule}`, entry.words);
          break;
        case 'bonusSettled':
          parts.push(t(entry.accepted ? 'facts.accepted' : 'facts.notAccepted'));
          break;
        case 'adjustmentProposed':
          parts.push(entry.adjustment, t('facts.points', { points: entry.points }));
          break;
        case 'adjustmentSigned':
          parts.push(entry.adjustment, t(entry.agreed ? 'facts.agreed' : 'facts.disagreed'));
          break;
        case 'vetoFound':
        case 'vetoWithdrawn':
          parts.push(entry.veto);
          break;
        case 'flagRaised':
        case 'flagLifted':
          parts.push(entry.flag);
          break;
        case 'fraudProposed':
          parts.push(t('facts.points', { points: entry.points }));
          break;
        case 'fraudSigned':
          parts.push(t(entry.agreed ? 'facts.agreed' : 'facts.disagreed'));
          break;
        case 'gapExplained':
          parts.push(t('facts.item', { item: entry.item }), `${entry.claimed} → ${entry.found}`);
          break;
        case 'gradeProposed':
          parts.push(t('facts.points', { points: entry.total }), t('facts.grade', { grade: entry.grade }));
          if (entry.grade !== entry.suggested) parts.push(t('facts.suggested', { grade: entry.suggested }));
          break;
        case 'stageMoved':
          parts.push(t('facts.to', { from: t(`workflow:stage.${entry.from}`), to: t(`workflow:stage.${entry.to}`) }));
          if (entry.open > 0) parts.push(t('facts.open', { count: entry.open }));
          break;
        case 'deadlineExtended':
          parts.push(t('facts.until', { until: entry.until }));
          break;
        case 'unitsChanged':
          parts.push(t('facts.units', { count: entry.units.length }));
          break;
        case 'sheetSubmitted':
          if (entry.late) parts.push(t('facts.late'));
          break;
        case 'findingSettled':
          parts.push(t(`facts.outcome.${entry.outcome}`));
          break;
        case 'resultsPublished':
          parts.push(t('facts.version', { version: entry.version }), t('facts.units', { count: entry.results.length }));
          break;
        case 'assessmentCreated':
        case 'planChanged':
          parts.push(entry.title);
          break;
        case 'visitRecorded':
          parts.push(t(`workflow:method.${entry.method}`), entry.words);
          break;
        case 'inspectionPlanned':
          parts.push(entry.title, t('facts.units', { count: entry.targets.length }), ...(entry.draw === undefined ? [] : [t('facts.seed', { seed: entry.draw.rules.seed })]));
          break;
        case 'inspectionChanged':
        case 'roundOpened':
          parts.push(t('facts.units', { count: entry.targets.length }));
          break;
        case 'visitConcluded':
          parts.push(entry.nothingFound ? t('facts.nothingFound') : '', entry.words);
          break;
        case 'resultsApproved':
          parts.push(entry.note);
          break;
        case 'recurrenceLinked':
          if (entry.earlier.in === 'otherBook') parts.push(t('facts.earlier', { year: entry.earlier.year, number: entry.earlier.number }), entry.earlier.words);
          break;
        case 'noticeIssued':
          parts.push(entry.label, t('facts.problems', { count: entry.problems.length }), t('facts.workDays', { count: entry.days }));
          break;
        case 'noticeDelivered':
          parts.push(t('facts.on', { on: entry.on }), t('facts.due', { due: entry.due }));
          break;
        case 'noticeExtended':
          parts.push(t('facts.until', { until: entry.due }));
          break;
        case 'noticeReplied':
          parts.push(t('facts.problems', { count: entry.replies.length }));
          if (entry.late) parts.push(t('facts.lateReply'));
          break;
        case 'noticeRechecked':
          parts.push(entry.due === null ? t('facts.closed') : t('facts.again', { due: entry.due }), entry.words);
          break;
        case 'chargesTold':
          parts.push(t('facts.problems', { count: entry.problems.length }), t('facts.on', { on: entry.on }));
          break;
        case 'objectionFiled':
          parts.push(entry.words);
          break;
        case 'objectionAnswered':
          parts.push(t(`facts.answer.${entry.outcome}`));
          break;
        case 'chargeReversed':
          parts.push(t('facts.reversed', { from: placeWords(entry.from), to: entry.to === null ? t('facts.nothing') : placeWords(entry.to) }));
          break;
        case 'surveySet':
          parts.push(entry.content.title);
          break;
        case 'surveyPublished':
          parts.push(entry.short);
          break;
        case 'objectionReopened':
          parts.push(t('facts.until', { until: entry.until }));
          break;
        case 'peersDrawn':
          parts.push(t('facts.units', { count: entry.pairs.length }), t('facts.seed', { seed: entry.input.seed }));
          break;
        case 'reviewerReplaced':
          parts.push(t('facts.by', { unit: unitName(entry.reviewer) }));
          break;
        case 'inspectionClosed':
        case 'inspectionReopened':
        case 'surveyWithdrawn':
        case 'noticeCancelled':
        case 'objectionWithdrawn':
        case 'problemWithdrawn':
        case 'problemsToldApart':
        case 'recurrenceRemoved':
        case 'problemsJoined':
        case 'problemSplit':
        case 'sheetReturned':
        case 'peersAssigned':
        case 'resultsSentBack':
        case 'correctionOpened':
        case 'recordTakenBack':
          break;
        case 'recordKept':
        case 'recordCorrected':
          parts.push('title' in entry.content ? entry.content.title : t('facts.reportYear', { year: entry.content.year }));
          break;
        case 'suggestionSettled':
          parts.push(t(`facts.settled.${entry.outcome}`));
          break;
        case 'calendarSet':
          parts.push(t('facts.days', { count: entry.days.length }), entry.source);
          break;
      }
      if ('reason' in entry && entry.reason !== undefined && entry.reason !== '') parts.push(t('facts.reason', { reason: entry.reason }));
      return parts.filter((part) => part !== '').join(' · ');
    },
    [t, unitName],
  );
}

function placeWords({ item, rule, count }: { readonly item: string; readonly rule: string; readonly count: number }): string {
  return `${item} ${rule} ×${count}`;
}

/** What was reached, as short as it can be: a level's id, a figure, done of due. */
function measured(measure: Measure): string {
  switch (measure.kind) {
    case 'level':
      return measure.level;
    case 'figure':
      return measure.figure;
    case 'rate':
      return `${measure.done} / ${measure.due}`;
  }
}
