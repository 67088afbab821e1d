/**
 * One notice: where it stands and until when, what each problem was and what became of it, who did what, and the
 * official page. Each person finds the forms for what is theirs to do.
 *
 * Imports: client, view (types), ui.
 */

import { Button } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

import { useNotice, useScheme } from '#client/book-queries.ts';
import { useFormat } from '#ui/format.ts';
import { PageHeader } from '#ui/page-header.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { deductionTable } from '#workflow/scheme-parts.ts';
import { DeadlineText } from '../deadline-text.tsx';
import { NoticeDeeds } from './notice-deeds.tsx';
import { NoticePaper } from './notice-paper.tsx';
import { NoticeProblems } from './notice-problems.tsx';
import { NoticeStatusTag } from './notice-status.tsx';
import { NoticeSteps } from './notice-steps.tsx';
import styles from './rectification.module.css';

const route = getRouteApi('/years/$book/rectification/$notice');

export function NoticeScreen() {
  const { t } = useTranslation('rectification');
  const { book, notice: id } = route.useParams();
  const { deed } = route.useSearch();
  const navigate = route.useNavigate();
  const view = useNotice(book, id);
  const { scheme } = useScheme(book);
  const { day } = useFormat();
  const { card, notice, allowed } = view;

  return (
    <>
      <div className="no-print">
        <PageHeader
          title={notice.label}
          state={`${notice.unit.name} · ${t(`status.${notice.status}`)}`}
          names={{ book: card.title, notice: notice.label }}
          sample={card.sample}
          actions={<Button variant="default" onClick={() => window.print()}>{t('page.print')}</Button>}
        />
        <Sheet title={t('page.standing')}>
          <dl className={styles.facts}>
            <dt>{t('column.status')}</dt>
            <dd><NoticeStatusTag status={notice.status} /></dd>
            <dt>{t('column.due')}</dt>
            <dd>{notice.due !== null ? <DeadlineText deadline={notice.due} /> : notice.status === 'issued' ? t('daysFromDelivery', { count: notice.days }) : notice.dueDay === null ? '—' : day(notice.dueDay)}</dd>
            {notice.late !== null && (
              <>
                <dt>{t('column.late')}</dt>
                <dd>{t('lateDays', { count: notice.late.days })}</dd>
              </>
            )}
            {notice.deliveredOn !== null && (
              <>
                <dt>{t('column.delivered')}</dt>
                <dd>{day(notice.deliveredOn)}</dd>
              </>
            )}
            <dt>{t('page.score')}</dt>
            <dd className={styles.soft}>{t('page.scoreSay')}</dd>
          </dl>
          <NoticeDeeds book={book} view={view} open={deed} onOpen={(next) => void navigate({ search: next === undefined ? {} : { deed: next }, replace: true })} />
        </Sheet>
        <Sheet title={t('page.problems')}>
          <NoticeProblems book={book} view={view} />
          {allowed.includes('object') && (
            <p className={styles.soft}>
              {t('page.object')} <Link to="/years/$book/objections" params={{ book }}>{t('page.toObjections')}</Link>
            </p>
          )}
        </Sheet>
        <Sheet title={t('page.steps')}><NoticeSteps steps={view.steps} /></Sheet>
      </div>
      <NoticePaper view={view} scheme={scheme} table={deductionTable(scheme)} />
    </>
  );
}
