/**
 * The work, and beside it what explains it. On a wide screen the panel stands next to the work
 * and covers nothing; on a phone it is a full sheet, and the work waits behind it.
 *
 * Imports: side-panel.
 * Example  <Beside panel={why && <SidePanel title={…} onClose={…}>…</SidePanel>}>…</Beside>
 */

import { useEffect, useState, type ReactNode } from 'react';

import styles from './beside.module.css';

export interface BesideProps {
  /** A SidePanel, or null. */
  readonly panel: ReactNode;
  readonly children: ReactNode;
}

/** The same width as in beside.module.css. */
const narrow = '(max-width: 62em)';

export function Beside({ panel, children }: BesideProps) {
  const isNarrow = useIsNarrow();
  const isOpen = panel !== null && panel !== undefined && panel !== false;
  return (
    <div className={styles.beside} data-open={isOpen || undefined}>
      <div className={styles.work} inert={isOpen && isNarrow}>{children}</div>
      {isOpen && panel}
    </div>
  );
}

function useIsNarrow(): boolean {
  const [isNarrow, setNarrow] = useState(() => window.matchMedia(narrow).matches);
  useEffect(() => {
    const media = window.matchMedia(narrow);
    const follow = () => setNarrow(media.matches);
    media.addEventListener('change', follow);
    return () => media.removeEventListener('change', follow);
  }, []);
  return isNarrow;
}
