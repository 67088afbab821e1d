export const zh = {
  title: '年度方案',
} as const;
