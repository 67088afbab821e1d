/**
 * Which parts of two texts are the same, for a reader who compares them: runs of at least two characters in common.
 */

export interface TextPart { readonly text: string; readonly isCommon: boolean }

/**
 * Shape    The parts of `text` in their order; joined they are the text again.
 * Example  commonParts('预算公开晚了', '决算公开晚') -> 预算公开晚 is split into 预 · 算公开晚 · 了.
 */
export function commonParts(text: string, other: string): readonly TextPart[] {
  const letters = [...text];
  const pairs = new Set<string>();
  const others = [...other];
  for (let at = 0; at + 1 < others.length; at += 1) pairs.add(`${others[at] ?? ''}${others[at + 1] ?? ''}`);
  const isCommon = letters.map(() => false);
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = `${letters[at] ?? ''}${letters[at + 1] ?? ''}`;
    if (!pairs.has(pair) || /[\s\p{P}]/u.test(pair)) continue;
    isCommon[at] = true;
    isCommon[at + 1] = true;
  }
  const parts: { text: string; isCommon: boolean }[] = [];
  for (const [at, letter] of letters.entries()) {
    const last = parts.at(-1);
    if (last !== undefined && last.isCommon === isCommon[at]) last.text += letter;
    else parts.push({ text: letter, isCommon: isCommon[at] === true });
  }
  return parts;
}
