/**
 * The sentence a person reads for each refusal, in the language in use.
 *
 * A new refusal without a sentence does not compile.
 *
 * Imports: react-i18next, workflow (types).
 */

import type { TFunction } from 'i18next';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import type { Refusal } from '#workflow/refusal.ts';

type T = TFunction<['client', 'workflow']>;

/** Names that a refusal only has ids for: units, items, parts. Unknown ids are shown as they are. */
export type NameOf = (what: 'unit' | 'item' | 'leaf', id: string) => string;

export function useRefusalText(nameOf: NameOf = (_, id) => id): (refusal: Refusal) => string {
  const { t } = useTranslation(['client', 'workflow']);
  return useCallback((refusal: Refusal) => refusalText(t, refusal, nameOf), [t, nameOf]);
}

export function refusalText(t: T, refusal: Refusal, nameOf: NameOf): string {
  switch (refusal.code) {
    case 'notFound':
      return t(`refusal.notFound.${refusal.what}`);
    case 'notAllowed':
      return t('refusal.notAllowed', {
        role: t(`workflow:role.${refusal.role as 'office'}`), stage: t(`workflow:stage.${refusal.stage}`), action: t(`action.${refusal.action}`),
      });
    case 'invalidInput':
      return t('refusal.invalidInput', { fields: listed(refusal.fields.map(({ fault }) => faultText(t, fault)), t('mark')) });
    case 'deadlinePassed':
      return t('refusal.deadlinePassed', { until: refusal.until });
    case 'incomplete':
      return t('refusal.incomplete', { count: refusal.items.length, items: listed(refusal.items.map(({ item, gap }) => `${nameOf('item', item)} ${t(`workflow:gap.${gap}`)}`), t('mark')) });
    case 'stillOpen':
      return t('refusal.stillOpen', {
        count: refusal.open.length,
        open: listed(refusal.open.map(({ unit, what }) => `${unit === null ? '' : `${nameOf('unit', unit)} `}${t(`workflow:open.${what}`)}`), t('mark')),
      });
    case 'reasonNeeded':
      return t(`refusal.reasonNeeded.${refusal.why}`);
    case 'stageOrder':
      return t('refusal.stageOrder', { from: t(`workflow:stage.${refusal.from}`), to: t(`workflow:stage.${refusal.to}`) });
    case 'problemClosed':
      return t(`refusal.problemClosed.${refusal.state}`);
    case 'fraudRange':
      return t('refusal.fraudRange', { min: refusal.min, max: refusal.max });
    case 'pointsRange':
      return t('refusal.pointsRange', { min: refusal.min, max: refusal.max });
    case 'secondSignature':
      return t('refusal.secondSignature', { person: refusal.person });
    case 'notComplete':
      return t('refusal.notComplete', { missing: listed(refusal.missing.map((leaf) => nameOf('leaf', leaf)), t('mark')) });
    case 'drawShort':
      return t(`refusal.drawShort.${refusal.what}`, { wanted: refusal.wanted, available: refusal.available });
    case 'drawImpossible':
      return t(refusal.unit === null ? 'refusal.drawImpossible.group' : 'refusal.drawImpossible.unit', { ...refusal, unit: nameOf('unit', refusal.unit ?? '') });
    case 'nothingToReplace':
      return t('refusal.nothingToReplace', { unit: nameOf('unit', refusal.unit) });
    case 'notTarget':
      return t('refusal.notTarget', { unit: nameOf('unit', refusal.unit) });
    case 'visitConcluded':
      return t('refusal.visitConcluded', { on: refusal.on });
    case 'visitFindings':
      return t(refusal.count > 0 ? 'refusal.visitFindings.some' : 'refusal.visitFindings.none', { count: refusal.count });
    case 'unitInUse':
      return t('refusal.unitInUse', { unit: nameOf('unit', refusal.unit) });
    case 'futureDay':
      return t('refusal.futureDay', { day: refusal.day });
    case 'daysOrder':
      return t('refusal.daysOrder', { first: refusal.first, next: refusal.next });
    case 'notEarlier':
      return t('refusal.notEarlier', { day: refusal.day, earlier: refusal.earlier });
    case 'inNotice':
      return t('refusal.inNotice', { number: refusal.number, label: refusal.label });
    case 'noticeClosed':
      return t(`refusal.noticeClosed.${refusal.status}`);
    case 'noticeNotWaiting':
      return t(`refusal.noticeNotWaiting.${refusal.status}`);
    case 'problemsLeft':
      return t('refusal.problemsLeft', { numbers: refusal.numbers.join(t('mark')) });
    case 'windowClosed':
      return t('refusal.windowClosed', { closed: refusal.closed });
    case 'objected':
      return t(`refusal.objected.${refusal.answered ? 'answered' : 'open'}`);
    case 'chargesSettled':
      return t(`refusal.chargesSettled.${refusal.because}`);
    case 'ownRecord':
      return t(`refusal.ownRecord.${refusal.what}`, { person: refusal.person });
    case 'correctionFirst':
      return t('refusal.correctionFirst', { stage: t(`workflow:stage.${refusal.stage}`) });
    case 'schemeFaults':
      return t('refusal.schemeFaults', { count: refusal.faults.length, faults: listed(refusal.faults.map(({ path }) => path), t('mark')) });
    case 'brokenBook':
      return t('refusal.brokenBook', { number: refusal.fault.seq + 1, fault: t(`chain.${refusal.fault.code}`) });
    case 'backup':
      return t(`refusal.backup.${refusal.fault}`, { where: refusal.where ?? '', version: refusal.version ?? '' });
    case 'notInLibrary':
      return t('refusal.notInLibrary', { role: t(`workflow:role.${refusal.role as 'office'}`), action: t(`libraryAction.${refusal.action}`) });
    case 'schemePublished':
      return t('refusal.schemePublished', { version: refusal.version, from: refusal.from });
    case 'schemeIdShipped':
      return t('refusal.schemeIdShipped', { id: refusal.id });
    case 'schemeRetired':
      return t('refusal.schemeRetired', { reason: refusal.reason });
    case 'evidenceMissing':
      return t('refusal.evidenceMissing', { count: refusal.files.length });
    case 'surveyCode':
      return t(`refusal.surveyCode.${refusal.fault}`);
    case 'tooMany':
      return t('refusal.tooMany', { seconds: refusal.seconds });
    case 'tooLarge':
      return t('refusal.tooLarge', { limit: refusal.limit });
    case 'unexpected':
      return t('refusal.unexpected', { reference: refusal.reference });
    case 'surveyPublished':
    case 'surveyNotOpen':
    case 'surveyWork':
    case 'changedMeanwhile':
    case 'draftChanged':
    case 'commandReused':
    case 'exists':
    case 'sheetLocked':
    case 'chargeGone':
    case 'otherUnit':
    case 'drawChanged':
    case 'inspectionClosed':
    case 'recordTakenBack':
    case 'notApproved':
    case 'selfReview':
    case 'storeFull':
    case 'storeBlocked':
    case 'busy':
    case 'unreachable':
      return t(`refusal.${refusal.code}`);
  }
}

/** What is wrong with one field, for the message beside it. */
export function faultText(t: T, fault: string): string {
  return t(`fault.${fault as 'other'}`, { defaultValue: t('fault.other') });
}

const shown = 6;

/** The first few, and that there are more: a sentence must stay one. */
function listed(parts: readonly string[], mark: string): string {
  const distinct = [...new Set(parts)];
  return distinct.length > shown ? `${distinct.slice(0, shown).join(mark)}…` : distinct.join(mark);
}
