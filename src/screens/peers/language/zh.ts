export const zh = {
  title: '互评',
} as const;
