/**
 * The explanation beside the work. What it needs beyond the desk is fetched when it is opened.
 *
 * Imports: client, reasons, ui, desk.
 */

import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import { useScoreHistory, useUnitResult } from '#client/book-queries.ts';
import type { About } from '#reasons/about.ts';
import { useUnderstanding } from '#client/year-facts.ts';
import { Explanation } from '#reasons/explanation.tsx';
import { ScoreHistory } from '#reasons/score-history.tsx';
import { UnderstandingWords } from '#reasons/understanding.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import { useDeskOnShow } from './desk-context.ts';
import { MissingWords } from './missing-words.tsx';
import { useGradeName } from './use-grade-name.ts';

export type WhyKind = 'total' | 'grade' | 'range' | 'missing' | 'item';

export interface WhyPanelProps {
  readonly why: WhyKind;
  /** Item on show, for why = 'item'. */
  readonly item: string;
  readonly onClose: () => void;
  readonly onGo: (place: string) => void;
}

export function WhyPanel({ why, item, onClose, onGo }: WhyPanelProps) {
  const { t } = useTranslation(['desk', 'reasons']);
  const title = why === 'missing' ? t('why.missing') : t(`reasons:about.${why}`, { item });
  return (
    <div id="desk-why">
      <SidePanel title={title} onClose={onClose}>
        {why === 'missing' ? (
          <MissingWords onGo={onGo} />
        ) : (
          <Suspense fallback={<SkeletonBlock label={t('why.loading')} rows={6} />}>
            <Reasons about={why === 'item' ? { kind: 'item', item } : { kind: why }} />
          </Suspense>
        )}
      </SidePanel>
    </div>
  );
}

function Reasons({ about }: { readonly about: About }) {
  const { t } = useTranslation(['desk', 'reasons']);
  const { book, view } = useDeskOnShow();
  const nameGrade = useGradeName();
  const { explanation, problems } = useUnitResult(book, view.unit.id);
  const peers = view.sheets.filter(({ kind }) => kind === 'peer');
  // once their stage is over only those who submitted are behind the mean
  const behind = view.result.parts.find(({ from }) => from !== undefined)?.from?.length ?? 0;
  const reviewers = (behind === peers.length ? peers : peers.filter(({ submitted }) => submitted)).map(({ reviewer }) => reviewer?.short ?? '');
  const understanding = useUnderstanding(book, view.unit.id);
  const isWhole = about.kind === 'total' || about.kind === 'grade';
  return (
    <>
      <Explanation about={about} reason={explanation} problems={problems} bands={view.bands} reviewers={reviewers} nameGrade={nameGrade} />
      {isWhole && understanding !== undefined && (
        <section aria-label={t('reasons:understand.title')}>
          <h3>{t('reasons:understand.title')}</h3>
          <UnderstandingWords about={understanding} nameGrade={nameGrade} nameProblem={(id) => t('reasons:understand.problem', { number: problems.find((problem) => problem.id === id)?.number ?? '' })} />
        </section>
      )}
      {about.kind === 'total' && <History />}
    </>
  );
}

function History() {
  const { t } = useTranslation('reasons');
  const { book, view } = useDeskOnShow();
  const { lines } = useScoreHistory(book, view.unit.id);
  return (
    <section>
      <h3>{t('history.title')}</h3>
      <ScoreHistory lines={lines} />
    </section>
  );
}
