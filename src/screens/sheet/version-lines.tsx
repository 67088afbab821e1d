/** What one of two versions says where they differ. */

import { useTranslation } from 'react-i18next';

export function VersionLines({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useTranslation('sheet');
  if (lines.length === 0) return <p>{t('versions.same')}</p>;
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
