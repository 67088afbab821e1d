/** The plan for those who do not change it. */

import { useTranslation } from 'react-i18next';

import { DataTable, type Column } from '#ui/data-table.tsx';
import { useFormat } from '#ui/format.ts';
import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import { useText } from '#ui/use-text.ts';
import type { PlanView } from '#view/plan.ts';
import { numberLabel } from '#workflow/notice-rules.ts';
import { nextDay, workingDaysLeft } from '#workflow/working-days.ts';
import { calendarOf } from '../calendar-of.ts';
import { noticeFields } from '../notice-settings.ts';
import { BandList } from '../plan-setting-fields.tsx';
import styles from './plan.module.css';

type StageRow = PlanView['stages'][number];

export function ReadPlan({ view }: { readonly view: PlanView }) {
  const { t } = useTranslation('plan');
  const { day } = useFormat();
  const say = useText();
  const calendar = calendarOf(view.calendar);
  const columns: readonly Column<StageRow>[] = [
    { id: 'stage', label: t('stages.stage'), isRowHeader: true, cell: ({ title }) => say(title) },
    { id: 'from', label: t('stages.from'), cell: ({ from }) => <span className={styles.day}>{day(from)}</span> },
    { id: 'to', label: t('stages.to'), cell: ({ to }) => <span className={styles.day}>{day(to)}</span> },
    { id: 'length', label: t('stages.length'), align: 'end', isMinor: true, cell: ({ from, to }) => t('stages.days', { count: workingDaysLeft(nextDay(from, -1), to, calendar).days }) },
  ];
  const { settings } = view;
  const notices = noticeFields(settings.notices);
  return (
    <>
      <Sheet title={t('stages.title')} note={t('stages.note')}>
        <DataTable caption={t('stages.title')} isCaptionHidden columns={columns} rows={view.stages} rowKey={({ stage }) => stage} />
      </Sheet>
      <Sheet title={t('grades.title')} note={view.bandsFixed ? t('grades.fixed') : undefined}>
        {view.bandsOurs && <Tag tone="wait">{t('grades.defaultMark')}</Tag>}
        <BandList bands={view.bands} />
      </Sheet>
      <Sheet title={t('notices.title')}>
        {settings.notices === undefined && <Tag tone="wait">{t('notices.ours')}</Tag>}
        <ul className={styles.list}>
          {(['pattern', 'days', 'objectionDays'] as const).map((name) => <li key={name}>{t('difference.line', { field: t(`notices.${name}`), value: name === 'pattern' ? numberLabel(notices.pattern, new Date().getFullYear(), Number(notices.first)) : notices[name] })}</li>)}
        </ul>
      </Sheet>
      {view.stages.some(({ stage }) => stage === 'peerReview') && (
        <Sheet title={t('peers.title')}>
          <ul className={styles.list}>
            <li>{t('difference.line', { field: t('peers.perUnit'), value: t('peers.perUnitValue', { count: settings.peersPerUnit }) })}</li>
            <li>{t('difference.line', { field: t('peers.trim'), value: settings.trimFrom === 0 ? t('peers.trimNever') : t('peers.trimFrom', { count: settings.trimFrom }) })}</li>
            <li>{t('difference.line', { field: t('peers.reasons'), value: settings.peerReasonBelow === undefined ? t('peers.reasonsAlways') : t('peers.reasonsBelow', { level: settings.peerReasonBelow }) })}</li>
            <li>{t(settings.blindPeers ? 'peers.blindOn' : 'peers.blindOff')}</li>
          </ul>
        </Sheet>
      )}
    </>
  );
}
