/** The middle column: the item on show, or a matter of the whole unit. */

import { AdjustmentsMatter } from './adjustments-matter.tsx';
import { AnswersForm } from './answers-form.tsx';
import { AppliesMatter } from './applies-matter.tsx';
import { BonusesMatter } from './bonuses-matter.tsx';
import { useDeskOnShow } from './desk-context.ts';
import { EnteredForm } from './entered-form.tsx';
import { FraudMatter } from './fraud-matter.tsx';
import { GradeMatter } from './grade-matter.tsx';
import type { ItemRowData } from './item-rows.ts';
import { ItemView } from './item-view.tsx';
import { MarksMatter } from './marks-matter.tsx';
import type { MatterPlace } from './places.ts';
import { SheetsMatter } from './sheets-matter.tsx';
import type { Work } from './use-work.ts';
import type { WhyKind } from './why-panel.tsx';

export interface MiddleColumnProps {
  readonly row: ItemRowData | undefined;
  readonly matter: MatterPlace | undefined;
  readonly work: Work;
  readonly why: WhyKind | undefined;
  readonly onWhy: (why: WhyKind) => void;
}

export function MiddleColumn({ row, matter, work, why, onWhy }: MiddleColumnProps) {
  const { view } = useDeskOnShow();
  if (row !== undefined) {
    return (
      <ItemView
        row={row}
        recording={work.recording}
        onRecord={work.setRecording}
        onNext={work.onNext}
        why={why}
        onWhy={onWhy}
        pointsRef={work.pointsRef}
        headingRef={work.headingRef}
      />
    );
  }
  switch (matter?.kind) {
    case 'sheets':
      return <SheetsMatter />;
    case 'entered': {
      const entered = view.entered.find(({ leaf }) => leaf === matter.leaf);
      return entered === undefined ? null : <EnteredForm key={`${view.unit.id} ${entered.leaf}`} entered={entered} />;
    }
    case 'answers': {
      const given = view.given.answers.find(({ leaf }) => leaf === matter.leaf);
      return given === undefined ? null : <AnswersForm key={`${view.unit.id} ${given.leaf}`} given={given} />;
    }
    case 'applies':
      return <AppliesMatter />;
    case 'bonuses':
      return <BonusesMatter key={view.unit.id} />;
    case 'adjustments':
      return <AdjustmentsMatter key={view.unit.id} />;
    case 'vetoes':
    case 'flags':
      return <MarksMatter key={`${view.unit.id} ${matter.kind}`} kind={matter.kind} />;
    case 'fraud':
      return <FraudMatter key={view.unit.id} fraud={view.fraud} />;
    case 'grade':
      return <GradeMatter key={view.unit.id} />;
    case undefined:
      return null;
  }
}
