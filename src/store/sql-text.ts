/**
 * Any text as one that every database of the PostgreSQL family and every driver keeps: without NUL, half surrogate pairs and
 * byte order marks, and never empty, since some take an empty text for none.
 *
 * Imports: nothing.
 */

/** Stands before what it replaces; itself written twice. */
const mark = '\u001a';
const unkept = /[\u0000\u001a\ufeff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function toSqlText(text: string): string {
  return text === '' ? `${mark}e` : text.replace(unkept, (one) => (one === mark ? mark + mark : `${mark}${one.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

export function fromSqlText(text: string): string {
  if (!text.includes(mark)) return text;
  return text.replace(/\u001a(\u001a|e|[0-9a-f]{4})/g, (_, rest: string) => (rest === mark ? mark : rest === 'e' ? '' : String.fromCharCode(Number.parseInt(rest, 16))));
}
