/**
 * What a person typed as points, tidied: full-width digits and stops made plain, spaces and a
 * trailing "分" dropped. What is no number stays as it is, so that the person sees the mistake.
 *
 * Imports: nothing.
 * Example  "８．５" -> "8.5"; "3。5分" -> "3.5"; ".5" -> "0.5"; "约三" -> "约三".
 */

/** The full stop of a Chinese keyboard, and the word for points, by their code points. */
const fullStop = '\u3002';
const pointsWord = /\u5206$/;

export function pointsTyped(text: string): string {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '').replaceAll(fullStop, '.').replace(pointsWord, '');
  const match = /^(-?)(\d*)(?:\.(\d*))?$/.exec(plain);
  if (match === null || !/\d/.test(plain)) return text.trim();
  const [, sign = '', whole = '', part = ''] = match;
  const digits = whole.replace(/^0+(?=\d)/, '');
  return `${sign}${digits === '' ? '0' : digits}${part === '' ? '' : `.${part}`}`;
}
