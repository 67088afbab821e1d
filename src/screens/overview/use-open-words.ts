/** An open point in words, with the reviewer or the part that it is about. */

import { useTranslation } from 'react-i18next';

import type { Node, Scheme } from '#scheme/grammar.ts';
import { useText } from '#ui/use-text.ts';
import type { MatrixRow } from '#view/overview.ts';
import type { OpenPoint } from '#workflow/refusal.ts';

export function useOpenWords(scheme: Scheme, rows: readonly MatrixRow[]): (point: OpenPoint) => string {
  const { t } = useTranslation('workflow');
  const say = useText();
  return ({ what, which }) => {
    const words = t(`open.${what}`);
    if (which === undefined) return words;
    if (what === 'peerSheet') return `${words} · ${rows.find(({ unit }) => unit.id === which)?.unit.name ?? which}`;
    if (what !== 'part' && what !== 'byRule') return words;
    const part = nodesOf(scheme.total).find(({ id }) => id === which)?.title ?? scheme.sheets.find(({ id }) => id === which)?.title;
    return part === undefined ? words : `${words} · ${say(part)}`;
  };
}

function nodesOf(node: Node): readonly Node[] {
  return node.kind === 'weighted' ? [node, ...node.parts.flatMap((part) => nodesOf(part.of))] : [node];
}
