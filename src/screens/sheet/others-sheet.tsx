/** Somebody else's sheet: read, and by the office returned with a reason. */

import { useTranslation } from 'react-i18next';

import type { AboutSheet } from './about.ts';
import { ReadSheet } from './read-sheet.tsx';
import { ReturnSheet } from './return-sheet.tsx';

export function OthersSheet(about: AboutSheet) {
  const { t } = useTranslation('sheet');
  return <ReadSheet about={about} empty={t(about.view.sealed ? 'read.sealed' : 'read.notSubmitted')} actions={about.view.mayReturn ? <ReturnSheet about={about} /> : undefined} />;
}
