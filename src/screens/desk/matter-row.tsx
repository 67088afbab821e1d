/** A matter of the whole unit in the left column: what it is, and where it stands. */

import { useTranslation } from 'react-i18next';

import { addDecimals } from '#engine/decimal.ts';
import { exactText, plainText } from '#ui/exact-text.ts';
import { useText } from '#ui/use-text.ts';
import { useDeskOnShow } from './desk-context.ts';
import styles from './item-list.module.css';
import { leafOf } from './leaf-of.ts';
import type { MatterPlace } from './places.ts';
import { useGradeName } from './use-grade-name.ts';

export function MatterRow({ matter, isCurrent, onPick }: { readonly matter: MatterPlace; readonly isCurrent: boolean; readonly onPick: (place: string) => void }) {
  const { title, figure, isWaiting } = useMatterWords(matter);
  return (
    <li>
      <button type="button" className={styles.row} data-matter aria-current={isCurrent || undefined} onClick={() => onPick(matter.id)}>
        <span className={styles.name}>{title}</span>
        <span className={styles.points} data-waiting={isWaiting || undefined}>
          {isWaiting && <span aria-hidden="true">! </span>}
          {figure}
        </span>
      </button>
    </li>
  );
}

function useMatterWords(matter: MatterPlace): { title: string; figure: string; isWaiting: boolean } {
  const { t } = useTranslation('desk');
  const say = useText();
  const nameGrade = useGradeName();
  const { view, kind, scheme } = useDeskOnShow();
  switch (matter.kind) {
    case 'sheets': {
      const done = view.sheets.filter(({ submitted }) => submitted).length;
      return { title: t(kind.hasPeers ? 'sheets.title' : 'sheets.self'), figure: `${done} / ${view.sheets.length}`, isWaiting: done < view.sheets.length };
    }
    case 'entered': {
      const entered = view.entered.find(({ leaf }) => leaf === matter.leaf);
      return { title: entered === undefined ? '' : say(entered.title), figure: entered?.score ?? t('entered.none'), isWaiting: entered?.score === null };
    }
    case 'answers': {
      const leaf = leafOf(scheme, matter.leaf ?? '');
      const given = view.given.answers.find((one) => one.leaf === matter.leaf);
      const score = view.result.parts.find(({ id }) => id === matter.leaf)?.score;
      return { title: leaf === undefined ? '' : say(leaf.title), figure: score === null || score === undefined ? t('entered.none') : exactText(score, 2), isWaiting: given?.answers === null };
    }
    case 'applies': {
      const off = view.given.leaves.filter(({ applies }) => !applies).length;
      return { title: t('applies.heading'), figure: off === 0 ? t('fraud.no') : String(off), isWaiting: false };
    }
    case 'bonuses': {
      const points = (view.result.bonuses ?? []).map((bonus) => bonus.points ?? '0');
      return { title: t('bonuses.title'), figure: addDecimals('0', ...points) === '0' ? t('fraud.no') : `+${plainText(addDecimals('0', ...points))}`, isWaiting: view.given.bonuses.some(({ status }) => status === 'waiting') };
    }
    case 'adjustments': {
      const standing = view.given.adjustments.filter(({ points }) => points !== null);
      return { title: t('adjust.title'), figure: standing.length === 0 ? t('fraud.no') : String(standing.length), isWaiting: view.open.some(({ what }) => what === 'adjustmentSignature') };
    }
    case 'vetoes':
    case 'flags': {
      const standing = view.given[matter.kind].filter(({ stands }) => stands).length;
      return { title: t(`${matter.kind}.title`), figure: standing === 0 ? t('fraud.no') : String(standing), isWaiting: standing > 0 };
    }
    case 'fraud': {
      const { proposed, signed } = view.fraud;
      if (proposed === null) return { title: t('fraud.title'), figure: t('fraud.no'), isWaiting: false };
      return { title: t('fraud.title'), figure: signed?.agreed === false ? t('fraud.refused') : `−${plainText(proposed.points)}`, isWaiting: signed === null };
    }
    case 'grade': {
      const { proposal } = view;
      return { title: t('grade.title'), figure: proposal === null ? t('grade.none') : nameGrade(proposal.grade), isWaiting: proposal === null || proposal.stale };
    }
  }
}
