/** A text with the words that were searched for marked. */

export function Highlight({ text, words }: { readonly text: string; readonly words: string }) {
  const wanted = words.normalize('NFKC').toLowerCase().split(/\s+/).filter((word) => word !== '');
  if (wanted.length === 0) return text;
  return partsOf(text, wanted).map(({ part, isFound }, index) => (isFound ? <mark key={index}>{part}</mark> : <span key={index}>{part}</span>));
}

/** Only where the folded text is as long as the written one: a mark must not stand beside the word. */
function partsOf(text: string, wanted: readonly string[]): readonly { readonly part: string; readonly isFound: boolean }[] {
  const folded = text.normalize('NFKC').toLowerCase();
  const plain = folded.length === text.length ? folded : text.toLowerCase();
  const parts: { part: string; isFound: boolean }[] = [];
  let at = 0;
  while (at < text.length) {
    const hits = wanted.map((word) => ({ word, from: plain.indexOf(word, at) })).filter(({ from }) => from >= 0);
    const [next] = hits.sort((a, b) => a.from - b.from || b.word.length - a.word.length);
    if (next === undefined) break;
    if (next.from > at) parts.push({ part: text.slice(at, next.from), isFound: false });
    parts.push({ part: text.slice(next.from, next.from + next.word.length), isFound: true });
    at = next.from + next.word.length;
  }
  if (at < text.length) parts.push({ part: text.slice(at), isFound: false });
  return parts;
}
