/** The open tab. What tries, compares and looks back arrives when it is opened. */

import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';

import type { SchemeDraft } from '#client/scheme-library.ts';
import { Sheet } from '#ui/sheet.tsx';
import { SkeletonBlock } from '#ui/skeleton-block.tsx';
import type { Path } from '../scheme-path.ts';
import styles from './editor.module.css';
import { AnyField } from './fields/shape-fields.tsx';
import type { EditorTab } from './tabs.ts';
import { aboutSpecs, beyondSpecs, gradeSpecs } from './shapes/beyond-shape.ts';
import { inheritSpecs } from './shapes/inherit-shape.ts';
import type { Spec } from './shapes/shape.ts';
import { dutySpecs } from './shapes/duty-shape.ts';
import { surveySpecs } from './shapes/survey-shape.ts';
import { nodeShape, yearSpecs } from './shapes/total-shape.ts';
import { TablesTab } from './table/tables-tab.tsx';
import type { Checks } from './use-checks.ts';

const TryOutTab = lazy(async () => ({ default: (await import('./try-out/try-out-tab.tsx')).TryOutTab }));
const ChangesTab = lazy(async () => ({ default: (await import('./changes-tab.tsx')).ChangesTab }));
const BackTestTab = lazy(async () => ({ default: (await import('./back-test-tab.tsx')).BackTestTab }));

export interface EditorTabsProps {
  readonly tab: EditorTab;
  readonly draft: string;
  readonly content: SchemeDraft;
  readonly checks: Checks;
  readonly onOpen: (path: Path) => void;
  readonly onTryOut: (tryOut: unknown) => void;
}

const whole: Path = [];

export function EditorTabs({ tab, content, checks, onOpen, onTryOut }: EditorTabsProps) {
  const { t } = useTranslation('scheme-editor');
  switch (tab) {
    case 'tables':
      return <TablesTab onOpen={onOpen} />;
    case 'total':
      return <Sheet title={t('tab.total')} note={t('totalNote')}><AnyField spec={totalSpec} base={whole} /></Sheet>;
    case 'grades':
      return <Specs specs={gradeSpecs} title={t('tab.grades')} />;
    case 'beyond':
      return <Specs specs={beyondSpecs} title={t('tab.beyond')} note={t('beyondNote')} />;
    case 'year':
      return <Specs specs={yearAndDuties} title={t('tab.year')} />;
    case 'about':
      return <Specs specs={aboutAndLocks} title={t('tab.about')} />;
    case 'tryOut':
      return <Later><TryOutTab scheme={checks.sound} typed={content.tryOut} onChange={onTryOut} /></Later>;
    case 'changes':
      return <Later><ChangesTab scheme={content.scheme} origin={content.origin} /></Later>;
    case 'backTest':
      return <Later><BackTestTab scheme={checks.sound} /></Later>;
  }
}

const aboutAndLocks: readonly Spec[] = [...aboutSpecs, ...inheritSpecs];
const yearAndDuties: readonly Spec[] = [...yearSpecs, ...dutySpecs, ...surveySpecs];

const totalSpec: Spec = { kind: 'group', name: 'total', shape: () => nodeShape, blank: ({ clause }) => ({ kind: 'entered', id: 'total', title: { zh: '', en: '' }, clause }) };

function Specs({ specs, title, note }: { readonly specs: readonly Spec[]; readonly title: string; readonly note?: string }) {
  return (
    <Sheet title={title} note={note}>
      <div className={styles.stack}>{specs.map((spec) => <AnyField key={spec.name} spec={spec} base={whole} />)}</div>
    </Sheet>
  );
}

function Later({ children }: { readonly children: React.ReactNode }) {
  const { t } = useTranslation('scheme-editor');
  return <Suspense fallback={<SkeletonBlock label={t('loading')} rows={6} />}>{children}</Suspense>;
}
