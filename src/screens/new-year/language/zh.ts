export const zh = {
  title: '新建年度',
} as const;
