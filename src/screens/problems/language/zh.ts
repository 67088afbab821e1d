export const zh = {
  title: '问题清单',
} as const;
