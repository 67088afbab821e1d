/** What stands above the matrix in the last stages: approval, a correction under way, what was published. */

import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { copyText } from '#ui/copy-text.ts';
import { useFormat } from '#ui/format.ts';
import { Sheet } from '#ui/sheet.tsx';
import { Tag } from '#ui/tag.tsx';
import { toast } from '#ui/toast-store.ts';
import type { OverviewView } from '#view/overview.ts';
import styles from './year-notices.module.css';

export function YearNotices({ view }: { readonly view: OverviewView }) {
  const { t } = useTranslation('overview');
  const { instant } = useFormat();
  const { correction, publications } = view;
  return (
    <>
      {correction !== null && (
        <Alert color="yellow" variant="outline" mb="md" role="note">
          {t('correction.open', { reason: correction.reason, person: correction.by.person, at: instant(correction.at) })}
        </Alert>
      )}
      <ApprovalNotice view={view} />
      {publications.length > 0 && (
        <Sheet title={t('published.title')} note={t('published.headNote')}>
          <ol className={styles.versions} reversed>
            {publications.toReversed().map(({ version, at, head, correction: notice }, index) => (
              <li key={version}>
                <p>
                  <strong>{t('published.version', { version })}</strong> {t('published.at', { at: instant(at) })}{' '}
                  <Tag tone={index === 0 ? 'good' : 'plain'} sign={index === 0 ? '✓' : undefined}>{t(index === 0 ? 'published.now' : 'published.old')}</Tag>
                </p>
                <p>{notice === null ? t('published.first') : t('published.notice', { reason: notice })}</p>
                <p className={styles.head}>
                  <span>{t('published.head')}</span> <code>{head}</code>
                  <Button size="compact-xs" variant="default" aria-label={t('published.copy', { version })} onClick={() => void copyText(head).then(() => toast({ text: t('published.copied') }))}>{t('published.copyShort')}</Button>
                </p>
              </li>
            ))}
          </ol>
        </Sheet>
      )}
    </>
  );
}

function ApprovalNotice({ view: { approval, card } }: { readonly view: OverviewView }) {
  const { t } = useTranslation('overview');
  const { instant } = useFormat();
  const about = { person: approval.by?.person ?? '', at: approval.at === null ? '' : instant(approval.at), words: approval.words };
  if (card.stage === 'review' && approval.status === 'sentBack') {
    return <Alert color="red" variant="outline" mb="md" role="note">{t('approval.sentBack', about)}</Alert>;
  }
  if (card.stage !== 'approval') return null;
  const isApproved = approval.status === 'approved';
  return (
    <Alert color={isApproved ? 'green' : 'yellow'} variant="outline" mb="md" role="note">
      {isApproved ? t('approval.approved', about) : t('approval.waiting')}
      {isApproved && approval.words !== '' && <p>{t('approval.words', about)}</p>}
    </Alert>
  );
}
