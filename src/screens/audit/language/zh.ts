export const zh = {
  title: '台账核验',
} as const;
