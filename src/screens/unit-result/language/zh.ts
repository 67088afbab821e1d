export const zh = {
  title: '单位结果',
} as const;
