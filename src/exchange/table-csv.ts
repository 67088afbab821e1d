/**
 * A table as a CSV file that a spreadsheet opens as text.
 *
 * A cell that begins like a formula gets a leading apostrophe, so that words typed by somebody
 * never run as one. UTF-8 with a mark, because spreadsheets take Chinese for another code otherwise.
 *
 * Imports: nothing.
 * Example  tableCsv(['No.', 'Words'], [['1', '=1+1']]) -> '\ufeffNo.,Words\r\n1,\'=1+1\r\n'
 */

const byteOrderMark = '\ufeff';

export function tableCsv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return byteOrderMark + [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Plain numbers, also negative ones, are data and stay; the wide signs of a Chinese keyboard are read as formulas too. */
function cell(text: string): string {
  const isNumber = /^-?\d+(\.\d+)?$/.test(text);
  const safe = !isNumber && /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
