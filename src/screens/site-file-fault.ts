/** Why a pack or a file of results cannot be read, in a sentence with the place. */

import { useTranslation } from 'react-i18next';

import type { FileFault } from '#exchange/signed-file.ts';

/** A browser cannot hold a longer text in one piece; the formats have lower limits of their own. */
export const siteFileBytes = 450_000_000;

export function useFileFault(): (fault: FileFault) => string {
  const { t } = useTranslation('screens');
  return (fault) => t(`siteFile.${fault.fault}`, { where: 'where' in fault ? fault.where : '', version: 'version' in fault ? fault.version : '', format: 'format' in fault ? fault.format : '' });
}
