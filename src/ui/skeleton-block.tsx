/**
 * Grey lines in the place of what is coming; says so once to a screen reader. Shows itself only
 * after 300 ms, so that what comes at once does not flicker.
 */

import { Skeleton, Stack } from '@mantine/core';

import styles from './skeleton-block.module.css';

export interface SkeletonBlockProps {
  /** "正在读取评分表" */
  readonly label: string;
  readonly rows?: number;
}

export function SkeletonBlock({ label, rows = 4 }: SkeletonBlockProps) {
  return (
    <div role="status" aria-busy="true" className={styles.block}>
      <span className="screen-reader">{label}</span>
      <Stack gap="sm" aria-hidden="true">
        {Array.from({ length: rows }, (_, index) => (
          <Skeleton key={index} height={index === 0 ? 28 : 16} width={`${100 - ((index * 17) % 40)}%`} />
        ))}
      </Stack>
    </div>
  );
}
