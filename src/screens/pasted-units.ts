/**
 * A pasted list of units: one a line, "name, short name, kind" (and its class where the scheme has classes), as it is typed or as it comes out of a spreadsheet.
 *
 * Good lines are taken even where others are not; each line that is not says why. Pure.
 *
 * Imports: workflow (unit keys), ledger (types).
 */

import type { Unit } from '#ledger/fields.ts';
import { unitKey } from '#workflow/default-plan.ts';

export type PasteFault = 'name' | 'short' | 'kind' | 'control' | 'class' | 'known' | 'twice';

export interface PastedUnits {
  readonly units: readonly Unit[];
  /** `line` is counted from 1; `text` is what stood there. */
  readonly faults: readonly { readonly line: number; readonly fault: PasteFault; readonly text: string }[];
}

export interface KindWords {
  /** Words that name a kind, in lower case. */
  readonly kindByWord: ReadonlyMap<string, Unit['kind']>;
  /** How names of a kind end; the longest ending that fits decides. */
  readonly kindByEnding: ReadonlyMap<string, Unit['kind']>;
  /** Words that name a class, in lower case; undefined where the scheme has no classes. */
  readonly classByWord?: ReadonlyMap<string, string> | undefined;
}

const longestName = 120;
const longestShort = 20;
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]|\p{Cs}/u;

/**
 * Shape    text: any number of lines; fields apart by comma, tab, semicolon or vertical bar, also full-width. Empty lines count for nothing.
 * Gaps     No short name: the first 20 characters of the name. No kind: told by the ending of the name, else a department.
 * Example  "市教育局，教育局" -> { name: "市教育局", short: "教育局", kind: "department" }.
 */
export function readPastedUnits(text: string, present: readonly Unit[], words: KindWords): PastedUnits {
  const units: Unit[] = [];
  const faults: { line: number; fault: PasteFault; text: string }[] = [];
  const known = new Set(present.map(({ name }) => name));
  const names = new Set<string>();
  const ids = new Set(present.map(({ id }) => id));

  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    if (raw.trim() === '') continue;
    const [name = '', short = '', kindWord = '', classWord = ''] = raw.split(/[,，;；、|｜\t]/).map((cell) => cell.trim());
    const kind = kindOf(name, kindWord, words);
    const unitClass = words.classByWord?.get(classWord.toLowerCase());
    const isUnclassed = words.classByWord !== undefined && unitClass === undefined;
    const fault = faultOf({ raw, name, short, kind }) ?? (isUnclassed ? 'class' : undefined) ?? (known.has(name) ? 'known' : names.has(name) ? 'twice' : undefined);
    if (fault !== undefined || kind === undefined) {
      faults.push({ line: index + 1, fault: fault ?? 'kind', text: raw.trim().slice(0, 60) });
      continue;
    }
    const id = unitKey(name, ids);
    ids.add(id);
    names.add(name);
    units.push({ id, name, short: short === '' ? shortOf(name) : short, kind, contact: '', ...(unitClass === undefined ? {} : { unitClass }) });
  }
  return { units, faults };
}

/** The beginning of a name, 20 UTF-16 units at most (as the book counts), never half a character. */
export function shortOf(name: string): string {
  let short = '';
  for (const character of name) {
    if (short.length + character.length > longestShort) break;
    short += character;
  }
  return short;
}

function faultOf(line: { raw: string; name: string; short: string; kind: Unit['kind'] | undefined }): PasteFault | undefined {
  if (controls.test(line.raw.replaceAll('\t', ''))) return 'control';
  if (line.name === '' || line.name.length > longestName) return 'name';
  if (line.short.length > longestShort) return 'short';
  return line.kind === undefined ? 'kind' : undefined;
}

function kindOf(name: string, word: string, { kindByWord, kindByEnding }: KindWords): Unit['kind'] | undefined {
  if (word !== '') return kindByWord.get(word.toLowerCase());
  const lower = name.toLowerCase();
  const endings = [...kindByEnding.keys()].filter((ending) => lower.endsWith(ending)).sort((a, b) => b.length - a.length);
  return kindByEnding.get(endings[0] ?? '') ?? 'department';
}
