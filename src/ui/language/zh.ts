/** Words of the furniture. */
export const zh = {
  close: '关闭',
  toasts: '提示',
} as const;
