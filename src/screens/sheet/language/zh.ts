export const zh = {
  title: '评分表',
} as const;
