export const zh = {
  title: '考评结果',
} as const;
