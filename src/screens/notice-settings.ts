/**
 * What a plan says of notices and objections, as a form holds it, and what is wrong with it. Pure.
 *
 * Imports: ledger (types), workflow.
 */

import type { NoticeSettings } from '#ledger/fields.ts';
import { defaultNotices } from '#workflow/notice-rules.ts';

/** As typed. */
export interface NoticeFields { pattern: string; first: string; days: string; issuer: string; objectionDays: string }

export function noticeFields(settings: NoticeSettings = defaultNotices): NoticeFields {
  const { pattern, first, days, issuer, objectionDays } = settings;
  return { pattern, first: String(first), days: String(days), issuer, objectionDays: String(objectionDays) };
}

/** Left out where the office has not changed what we propose, so that it stays marked as ours. Only for fields without faults. */
export function noticeContent(fields: NoticeFields = noticeFields()): { readonly notices?: NoticeSettings } {
  const { pattern, first, days, issuer, objectionDays } = fields;
  const notices = { pattern: pattern.trim(), first: Number(first), days: Number(days), issuer: issuer.trim(), objectionDays: Number(objectionDays) };
  return JSON.stringify(notices) === JSON.stringify(defaultNotices) ? {} : { notices };
}

export function noticeFaults(fields: NoticeFields = noticeFields()): readonly { readonly path: string; readonly fault: string }[] {
  const { pattern, first, days, objectionDays } = fields;
  const number = (path: string, text: string, most: number) => (/^\d{1,4}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= most ? [] : [{ path: `notices.${path}`, fault: 'number' }]);
  return [
    ...(pattern.includes('{n}') && pattern.trim().length <= 120 ? [] : [{ path: 'notices.pattern', fault: 'pattern' }]),
    ...number('first', first, 9999), ...number('days', days, 250), ...number('objectionDays', objectionDays, 250),
  ];
}
