/** What is still missing for this unit, each line leading to where it is done. */

import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { useText } from '#ui/use-text.ts';
import { Tag } from '#ui/tag.tsx';
import type { DeskView } from '#view/desk.ts';
import type { OpenPoint } from '#workflow/refusal.ts';
import { nameInScheme, useDeskOnShow } from './desk-context.ts';
import type { ItemPlace } from './places.ts';
import styles from './missing-words.module.css';

export function MissingWords({ onGo }: { readonly onGo: (place: string) => void }) {
  const { t } = useTranslation(['desk', 'workflow']);
  const say = useText();
  const { view, scheme, places } = useDeskOnShow();
  const nameOf = nameInScheme(scheme, say);
  const parts = view.open.some(({ what }) => what === 'part') ? [] : view.result.missing.map((which): OpenPoint => ({ unit: view.unit.id, what: 'part', which, blocking: false }));
  const open = [...view.open, ...parts];
  if (open.length === 0) return <p>{t('missing.nothing')}</p>;
  return (
    <ul className={styles.list}>
      {open.map((point) => {
        const place = placeOf(view, places, point);
        const words = `${t(`workflow:open.${point.what}`)}${whichWords(view, point, nameOf)}`;
        return (
          <li key={`${point.what} ${point.which ?? ''}`}>
            {place === undefined ? <span>{words}</span> : <UnstyledButton className={styles.go} onClick={() => onGo(place)}>{words}</UnstyledButton>}{' '}
            {point.blocking && <Tag tone="wait" sign="!">{t('missing.blocking')}</Tag>}
          </li>
        );
      })}
    </ul>
  );
}

function whichWords(view: DeskView, { what, which }: OpenPoint, nameOf: (what: 'leaf', id: string) => string): string {
  if (which === undefined) return '';
  if (what === 'part' || what === 'byRule') return ` · ${nameOf('leaf', which)}`;
  if (what === 'finding') return ` · ${view.findings.find(({ id }) => id === which)?.words ?? ''}`;
  if (what === 'duplicate' || what === 'misplaced') return ` · ${view.problems.find(({ id }) => id === which)?.words ?? ''}`;
  if (what === 'peerSheet') return ` · ${view.sheets.find(({ reviewer }) => reviewer?.id === which)?.reviewer?.short ?? which}`;
  return '';
}

/** Where on the desk an open point is closed; undefined where it is closed elsewhere. */
export function placeOf(view: DeskView, places: readonly ItemPlace[], { what, which }: OpenPoint): string | undefined {
  switch (what) {
    case 'finding':
      return view.findings.find(({ id }) => id === which)?.item;
    case 'duplicate':
      return view.problems.find(({ id }) => id === which)?.charges[0]?.item;
    case 'part':
      if (view.entered.some(({ leaf }) => leaf === which) || view.given.answers.some(({ leaf }) => leaf === which)) return `@${which ?? ''}`;
      if (view.given.measures.some(({ measure }) => measure === null)) return view.given.measures.find(({ measure, applicability }) => measure === null && applicability?.applies !== false)?.item ?? places[0]?.id;
      if (which === 'comprehensive') return places.find(({ id }) => (view.items.find((item) => item.id === id)?.office?.points ?? null) === null)?.id ?? places[0]?.id;
      return view.sheets.length > 0 && (which === 'self' || which === 'peers') ? '@sheets' : places[0]?.id;
    case 'selfSheet':
    case 'peerSheet':
      return view.sheets.length > 0 ? '@sheets' : undefined;
    case 'byRule':
      return view.entered.some(({ leaf }) => leaf === which) || view.given.answers.some(({ leaf }) => leaf === which) ? `@${which ?? ''}` : undefined;
    case 'misplaced':
      return '@grade';
    case 'bonusClaim':
      return '@bonuses';
    case 'adjustmentSignature':
      return '@adjustments';
    case 'fraudSignature':
      return '@fraud';
    case 'grade':
    case 'staleGrade':
      return '@grade';
    case 'units':
    case 'peers':
    case 'approval':
    case 'objection':
    case 'recheck':
      return undefined;
  }
}
