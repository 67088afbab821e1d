/**
 * A QR code, drawn here: no other host is asked. Black on white in every theme, as telephones expect it.
 *
 * Imports: uqr (lazily).
 */

import { useEffect, useState } from 'react';

import styles from './qr-code.module.css';

const quiet = 4;

export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const [drawn, setDrawn] = useState<{ readonly path: string; readonly size: number }>();
  useEffect(() => {
    let left = false;
    void import('uqr').then(({ encode }) => {
      if (left) return;
      const { data, size } = encode(text, { ecc: 'M', border: 0 });
      const path = data.map((row, y) => row.map((isDark, x) => (isDark ? `M${x + quiet} ${y + quiet}h1v1h-1z` : '')).join('')).join('');
      setDrawn({ path, size: size + quiet * 2 });
    });
    return () => {
      left = true;
    };
  }, [text]);
  return (
    <svg role="img" aria-label={label} className={styles.code} viewBox={`0 0 ${drawn?.size ?? 37} ${drawn?.size ?? 37}`} shapeRendering="crispEdges">
      <rect width="100%" height="100%" fill="#fff" />
      {drawn !== undefined && <path d={drawn.path} fill="#000" />}
    </svg>
  );
}
