/** A matter of the whole unit in the left column: what it is, and where it stands. */

import { useTranslation } from 'react-i18next';

import { plainText } from '#ui/exact-text.ts';
import { useText } from '#ui/use-text.ts';
import { useDeskOnShow } from './desk-context.ts';
import styles from './item-list.module.css';
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
  const { view, kind } = useDeskOnShow();
  switch (matter.kind) {
    case 'sheets': {
      const done = view.sheets.filter(({ submitted }) => submitted).length;
      return { title: t(kind.hasPeers ? 'sheets.title' : 'sheets.self'), figure: `${done} / ${view.sheets.length}`, isWaiting: done < view.sheets.length };
    }
    case 'entered': {
      const entered = view.entered.find(({ leaf }) => leaf === matter.leaf);
      return { title: entered === undefined ? '' : say(entered.title), figure: entered?.score ?? t('entered.none'), isWaiting: entered?.score === null };
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
