export const zh = {
  title: '首页',
} as const;
