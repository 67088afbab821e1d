export const zh = {
  title: '考评方案',
} as const;
