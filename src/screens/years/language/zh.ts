export const zh = {
  title: '考评年度',
} as const;
