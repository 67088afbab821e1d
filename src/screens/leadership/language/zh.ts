export const zh = {
  title: '领导看板',
} as const;
