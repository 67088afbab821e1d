export const zh = {
  title: '记录问题',
} as const;
