/** Words of home. */
export const zh = {
  title: '首页',
  today: '今天 {{day}} · {{role}}',
  todayUnit: '今天 {{day}} · {{role}}：{{unit}}',
  newYear: '新建考评年度',
  resume: { item: '{{item}} 项', say: '继续上次：{{title}}' },
  tasks: {
    title: '我的待办',
    note: '按截止日期排列，最近的在前。',
    none: '眼下没有等您办理的事项。',
    seeYears: '查看考评年度',
    progressLabel: '{{task}}进度',
  },
  years: {
    title: '考评年度',
    all: '全部年度',
    units_other: '{{count}} 个单位',
    progressLabel: '{{title}}：本阶段进度',
  },
  empty: {
    reason: '这台电脑上还没有考评年度。可以从考评办法新建一个，也可以先载入示例数据看看全过程。',
    other: '这台电脑上还没有考评年度。请由考评办新建；页面上方可切换为“考评办”。',
    otherUnit: '还没有与本单位有关的考评年度。请在页面上方核对身份和单位。',
  },
  emptyServed: {
    reason: '还没有考评年度。可以从考评办法新建一个；在单机上建好的年度，由服务器管理员用命令导入。',
    other: '还没有考评年度。由考评办新建后，会出现在这里。',
    otherUnit: '还没有与本单位有关的考评年度。如果应当有，请联系考评办核对账号所属的单位。',
  },
  samples: {
    title: '示例数据',
    note: '示例单位和分数均为虚构，页面有“示例”水印，不影响正式年度。',
    load: '载入示例数据',
    loading: '正在载入示例数据…',
    loaded: '示例数据已载入',
    reset: '恢复示例数据',
    resetAsk: '示例年度会恢复到最初的样子，您在示例中所做的改动不再保留。正式年度不受影响。',
    failed: '示例数据没有载入：{{reason}}',
  },
} as const;
