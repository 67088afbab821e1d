export const zh = {
  title: '年度总览',
} as const;
