export const zh = {
  title: '被考评单位',
} as const;
