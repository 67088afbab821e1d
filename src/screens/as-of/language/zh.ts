/** Words of looking at an earlier day. */
export const zh = {
  open: '查看某一天的情况',
  label: '查看哪一天的情况',
  hint: '显示到这一天结束时为止，只能看，不能改。',
  show: '查看',
  cancel: '取消',
  before: '不能早于 {{day}}：那时年度还没有建立。',
  ahead: '不能晚于今天。',
  none: '请选择日期。',
  banner: '截至 {{day}}的情况，只读',
  say: '当天以后的记录没有显示，也不能在这里办理。',
  other: '换一天',
  back: '回到现在',
} as const;
