export const zh = {
  title: '评分台',
} as const;
