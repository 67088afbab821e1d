/** Why a pack or a file of results cannot be read, in a sentence with the place. */

import { useTranslation } from 'react-i18next';

import type { FileFault } from '#exchange/signed-file.ts';

export function useFileFault(): (fault: FileFault) => string {
  const { t } = useTranslation('screens');
  return (fault) => t(`siteFile.${fault.fault}`, { where: 'where' in fault ? fault.where : '', version: 'version' in fault ? fault.version : '', format: 'format' in fault ? fault.format : '' });
}
