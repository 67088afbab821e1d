/**
 * Deadlines as a calendar file (iCalendar, RFC 5545) that phones and office programs open.
 *
 * Every deadline is a whole day: a day has no time zone, so it is the same day in Shanghai whatever the device says. The
 * same deadline keeps its id, so that a newer file replaces it instead of adding a second one.
 *
 * Imports: nothing.
 */

export interface CalendarEvent {
  /** Stays the same for the same deadline. */
  readonly id: string;
  /** "2026-03-30" */
  readonly day: string;
  readonly title: string;
  readonly words: string;
}

/** Longest line, in bytes; longer ones are folded. */
const longest = 75;

/**
 * Shape    now: ISO instant, when the file was made.
 * Example  calendarFile([{ id: 'a', day: '2026-03-30', title: '答复申请', words: '' }], { name: '考评', now }) -> BEGIN:VCALENDAR …
 */
export function calendarFile(events: readonly CalendarEvent[], { name, now }: { readonly name: string; readonly now: string }): string {
  const stamp = `${now.slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Kaoping//Deadlines//ZH', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH',
    `X-WR-CALNAME:${escaped(name)}`, 'X-WR-TIMEZONE:Asia/Shanghai',
    ...events.flatMap(({ id, day, title, words }) => [
      'BEGIN:VEVENT', `UID:${escaped(id)}@kaoping`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${plain(day)}`, `DTEND;VALUE=DATE:${plain(dayAfter(day))}`,
      `SUMMARY:${escaped(title)}`, ...(words === '' ? [] : [`DESCRIPTION:${escaped(words)}`]), 'TRANSP:TRANSPARENT', 'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const plain = (day: string) => day.replaceAll('-', '');

/** The end of a whole day is the day after, not included. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** Backslash, semicolon, comma and line breaks mean something; other control characters may not stand there. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n').replace(/[\u0000-\u001f\u007f]/g, ' ');
}

/** A line goes on after a break and one blank; a character is never cut. */
function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let room = longest;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (size > room) {
      out += '\r\n ';
      room = longest - 1;
    }
    out += character;
    room -= size;
  }
  return out;
}
