/**
 * Numbers of official documents (文号) in all ways in which people write them: 天政办发〔2025〕12号 with any brackets or none, digits
 * full width, 第, zeros in front, blanks.
 *
 * Source   GB/T 9704-2012, 7.2.5: mark of the issuer, year in six-cornered brackets, number without zeros and without 第.
 */

export interface DocumentNumber {
  /** Characters before the year; running text may stand in front of the issuer's mark. */
  readonly issuer: string;
  /** "2025-12". */
  readonly number: string;
  /** The way it is printed officially, as far as it was given. */
  readonly written: string;
}

/** On plain text (plain-text.ts): brackets, digits and blanks are narrow there, but for the brackets that NFKC leaves alone. */
const pattern = /([\p{Script=Han}]{0,12})\s*(?:[〔[(【［﹝「<{]\s*((?:19|20)\d\d)\s*(?:年)?\s*[〕\])】］﹞」>}]|(?<=[发字函办文]\s*)((?:19|20)\d\d)[\s,.-]?)\s*第?\s*0*(\d{1,4})\s*号/gu;
/** A mark ends with the kind of document; what goes before the last five characters is running text. */
const markLength = 5;

/** Shape  Each once, in the order of the text. `plain` is a text as plainText gives it. */
export function documentNumbersOf(plain: string): readonly DocumentNumber[] {
  const found = new Map<string, DocumentNumber>();
  for (const [, issuer = '', bracketed, bare, number = ''] of plain.matchAll(pattern)) {
    const year = bracketed ?? bare ?? '';
    const mark = issuer.slice(-markLength);
    const one = { issuer: mark, number: `${year}-${number}`, written: `${mark}〔${year}〕${number}号` };
    found.set(`${mark} ${one.number}`, one);
  }
  return [...found.values()];
}

/**
 * Same year and number; and where both name an issuer, marks that end alike: running text may stand before a mark, and a mark is
 * often shortened at its beginning. 政办发 without a place is half a mark: there one character more must agree.
 */
export function isSameDocument(a: DocumentNumber, b: DocumentNumber): boolean {
  if (a.number !== b.number) return false;
  const shorter = Math.min(a.issuer.length, b.issuer.length);
  const end = Math.min(/政办.$/u.test(a.issuer) ? 4 : 3, shorter);
  return end === 0 || a.issuer.slice(-end) === b.issuer.slice(-end);
}
