/** The editor over a draft that was read: header, checks, tabs, and the open tab with what stands beside it. */

import { getRouteApi } from '@tanstack/react-router';
import { useCallback, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { saveAsFile } from '#client/backup.ts';
import type { DraftHandle } from '#client/drafts.ts';
import type { SchemeDraft } from '#client/scheme-library.ts';
import type { Scheme } from '#scheme/grammar.ts';
import { isLockedAt } from '#scheme/locked.ts';
import { Beside } from '#ui/beside.tsx';
import { isComposing } from '#ui/hotkeys.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx';
import { TwoVersions } from '#ui/two-versions.tsx';
import { useText } from '#ui/use-text.ts';
import { DraftSaveState } from '../draft-save-state.tsx';
import { DraftTrouble } from '../draft-trouble.tsx';
import { BaseNotice } from './base-notice.tsx';
import { ChecksPanel } from './checks-panel.tsx';
import { fieldId, type Path } from '../scheme-path.ts';
import styles from './editor.module.css';
import { EditingContext, type Editing } from './editing.ts';
import { EditorTabs } from './editor-tabs.tsx';
import { rowToOpen, tabOf } from './go-to-place.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { RowPanel } from './row-panel.tsx';
import { tabs } from './tabs.ts';
import { Toolbar } from './toolbar.tsx';
import { useBase } from './use-base.ts';
import { useChecks } from './use-checks.ts';
import { useFocusPlace } from './use-focus-place.ts';
import { useHistory } from './use-history.ts';

const route = getRouteApi('/schemes/drafts/$draft');

export interface EditorProps {
  readonly id: string;
  readonly draft: DraftHandle<SchemeDraft | null>;
  readonly content: SchemeDraft;
}

export function Editor({ id, draft, content }: EditorProps) {
  const { t } = useTranslation('scheme-editor');
  const say = useText();
  const { tab, open, both } = route.useSearch();
  const navigate = route.useNavigate();
  const { scheme } = content;
  const above = useBase(scheme);
  const { base } = above;
  const checks = useChecks(scheme, base);
  const [isPublishing, setPublishing] = useState(false);

  const { change } = draft;
  const latest = useRef(content);
  useLayoutEffect(() => {
    latest.current = content;
  }, [content]);
  const keep = useCallback((next: SchemeDraft) => {
    latest.current = next;
    change(next);
  }, [change]);
  const keepScheme = useCallback((next: Scheme) => keep({ ...latest.current, scheme: next }), [keep]);
  const history = useHistory(scheme, keepScheme);
  const { edit } = history;
  const editing = useMemo((): Editing => ({ scheme, edit, faultsAt: checks.at, idOf: fieldId, isBilingual: both, isLocked: (path) => base !== null && base !== undefined && isLockedAt(base, scheme, path) }), [scheme, edit, checks.at, both, base]);

  const focus = useFocusPlace();
  const handleOpen = (path: Path) => void navigate({ search: (old) => ({ ...old, tab: 'tables', open: path.join('.') }), replace: true });
  const handleClose = () => void navigate({ search: (old) => ({ ...old, open: '' }), replace: true });
  const handleGo = (path: Path) => {
    const row = rowToOpen(path);
    focus(path);
    void navigate({ search: (old) => ({ ...old, tab: tabOf(path), open: row === null ? '' : row.join('.') }), replace: true });
  };
  const handleKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isComposing(event.nativeEvent)) return;
    const key = event.key.toLowerCase();
    if (key !== 'z' && key !== 'y') return;
    // the browser's own undo knows one field; this one knows rows, rules and their order too
    event.preventDefault();
    if (key === 'y' || event.shiftKey) history.redo();
    else history.undo();
  };
  const handleFile = () => saveAsFile(`${scheme.id}.json`, JSON.stringify(scheme, null, 2));
  const title = say(scheme.title) === '' ? t('untitled') : say(scheme.title);
  const opened = tab === 'tables' && open !== '' ? open.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step)) : null;

  return (
    <EditingContext value={editing}>
      <div onKeyDown={handleKey}>
        <PageHeader
          title={title}
          state={content.origin === null ? t('state.own') : content.origin.kind === 'file' ? t('state.fromFile') : t('state.from', { title: say(content.origin.title) })}
          names={{ draft: title }}
          actions={<Toolbar history={history} isBilingual={both} onBilingual={(next) => void navigate({ search: (old) => ({ ...old, both: next }), replace: true })} onFile={handleFile} onPublish={() => setPublishing(true)} />}
        />
        <p className={styles.saved}><DraftSaveState draft={draft} /></p>
        <DraftTrouble draft={draft} onSaveToFile={() => saveAsFile(`${scheme.id}.json`, JSON.stringify(content, null, 2))} />
        {draft.conflict !== null && (
          <TwoVersions
            mine={<VersionWords content={content} />}
            theirs={draft.conflict.content === null ? t('noDraft') : <VersionWords content={draft.conflict.content} />}
            onKeepMine={draft.keepMine}
            onTakeTheirs={draft.takeOther}
          />
        )}
        <BaseNotice {...above} scheme={scheme} onTakeOver={(next) => edit(() => next)} />
        <ChecksPanel scheme={scheme} checks={checks} onGo={handleGo} />
        <TabsBar label={t('tabs')} tabs={tabs.map((one) => ({ id: one, label: t(`tab.${one}`) }))} value={tab} onChange={(next) => void navigate({ search: (old) => ({ ...old, tab: next, open: '' }), replace: true })} />
        <TabPanel id={tab}>
          <Beside panel={opened === null ? null : <RowPanel key={open} path={opened} onClose={handleClose} />}>
            <EditorTabs tab={tab} draft={id} content={content} checks={checks} onOpen={handleOpen} onTryOut={(tryOut) => keep({ ...latest.current, tryOut })} />
          </Beside>
        </TabPanel>
        {isPublishing && (
          <PublishDialog
            draft={draft} content={content} checks={checks}
            onChange={(publication) => keep({ ...latest.current, publication })}
            onClose={() => setPublishing(false)}
          />
        )}
      </div>
    </EditingContext>
  );
}

/** Enough of a version to know it by: its title, and how much is in it. */
function VersionWords({ content: { scheme } }: { readonly content: SchemeDraft }) {
  const { t } = useTranslation('scheme-editor');
  const items = scheme.tables.flatMap(({ categories }) => categories.flatMap(({ items: own }) => own));
  return <p>{t('version', { title: scheme.title.zh, items: items.length, rules: items.reduce((sum, { rules }) => sum + rules.length, 0) })}</p>;
}
