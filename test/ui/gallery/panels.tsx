/** Dialogs, side panel, tabs, conflicts, troubles, notices. */

import { Button, Group } from '@mantine/core';
import { useState } from 'react';

import { Beside } from '#ui/beside.tsx';
import { TypedConfirmDialog } from '#ui/typed-confirm-dialog.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { PrintHeader } from '#ui/print-header.tsx';
import { ReasonDialog } from '#ui/reason-dialog.tsx';
import { ScoreText } from '#ui/score-text.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { SidePanel } from '#ui/side-panel.tsx';
import { StorageTrouble } from '#ui/storage-trouble.tsx';
import { TabPanel, TabsBar } from '#ui/tabs-bar.tsx';
import { toast } from '#ui/toast-store.ts';
import { TwoVersions } from '#ui/two-versions.tsx';

type Open = 'why' | 'confirm' | 'reason' | undefined;

export function Panels() {
  const [open, setOpen] = useState<Open>();
  const [tab, setTab] = useState<'self' | 'peer'>('self');
  const close = () => setOpen(undefined);
  return (
    <>
      <PrintHeader title="评分台" person="考评办经办" />
      <PageHeader title="评分台 · 市教育局" state="2025 年度考核 · 评审中" />
      <StorageTrouble fault="full" onSaveToFile={() => undefined} onRetry={() => undefined} />
      <TwoVersions mine="3 分，材料齐全" theirs="2 分，缺一份制度" note="考评办复核 10:32" onKeepMine={() => undefined} onTakeTheirs={() => undefined} />
      <Beside panel={open === 'why' && <SidePanel title="为什么是这个分" onClose={close}><p>100 分起，共扣 7.5 分。</p><p>2.1 a 内容未按时公开：2 项 × 1 分。</p></SidePanel>}>
        <Sheet title="2.1 目录内容更新">
          <TabsBar label="来源" tabs={[{ id: 'self', label: '自评', count: 2 }, { id: 'peer', label: '互评' }]} value={tab} onChange={setTab} />
          <TabPanel id={tab}>
            <p><ScoreText value="92.5" size="large" /></p>
            <Group mt="sm">
              <Button variant="default" onClick={() => setOpen('why')}>为什么是这个分</Button>
              <Button variant="default" onClick={() => setOpen('reason')}>退回</Button>
              <Button variant="default" onClick={() => setOpen('confirm')}>删除示例</Button>
              <Button variant="default" onClick={() => toast({ text: '已记录问题', action: { label: '撤销', onClick: () => undefined } })}>记录</Button>
            </Group>
          </TabPanel>
        </Sheet>
      </Beside>
      <ReasonDialog isOpen={open === 'reason'} onClose={close} onConfirm={close} title="退回自评表" confirmLabel="退回" />
      <TypedConfirmDialog isOpen={open === 'confirm'} onClose={close} onConfirm={close} title="移除示例年度" confirmLabel="移除" tone="bad" typed="示例 2025">
        <p>示例年度及其草稿会从本机移除。</p>
      </TypedConfirmDialog>
    </>
  );
}
