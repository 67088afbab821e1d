/** A calendar file that calendar programs accept, and that says the same day everywhere. */

import fc from 'fast-check';
import { expect, it } from 'vitest';

import { calendarFile } from '#exchange/calendar-file.ts';

const now = '2026-03-02T01:02:03.456Z';

it('is a whole day with an id that stays', () => {
  expect(calendarFile([{ id: 'b:1', day: '2026-12-31', title: '答复申请', words: '教育局' }], { name: '2026年度考评', now }).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kaoping//Deadlines//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', 'X-WR-CALNAME:2026年度考评', 'X-WR-TIMEZONE:Asia/Shanghai',
    'BEGIN:VEVENT', 'UID:b:1@kaoping', 'DTSTAMP:20260302T010203Z', 'DTSTART;VALUE=DATE:20261231', 'DTEND;VALUE=DATE:20270101', 'SUMMARY:答复申请', 'DESCRIPTION:教育局', 'TRANSP:TRANSPARENT', 'END:VEVENT',
    'END:VCALENDAR', '',
  ]);
});

it('whatever people wrote stays one property, in lines of at most 75 bytes, and reads back', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }).filter((text) => !/[\u0000-\u001f\u007f]|\p{Cs}/u.test(text)), (title) => {
    const file = calendarFile([{ id: 'x', day: '2026-03-30', title, words: 'a\nEND:VEVENT' }], { name: 'n', now });
    for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    const lines = file.replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    const summary = lines.find((line) => line.startsWith('SUMMARY:'))!.slice('SUMMARY:'.length);
    expect(summary.replace(/\\([\\;,])/g, '$1')).toBe(title);
  }));
});
