export const zh = {
  title: '考评办法',
  state: '本程序自带的办法、本单位发布的办法和正在编制的草稿',
  compare: '版本对照',
  startEmpty: '从空白开始',
  copy: '复制为草稿',
  copyNamed: '复制为草稿：{{title}}',
  revise: '编制新版本',
  reviseNamed: '编制新版本：{{title}}',
  untitled: '（未命名的办法）',
  notBegun: '没有建立草稿：{{reason}}',
  drafts: { title: '草稿', note: '自动保存，可以同时编制多份。', none: '没有草稿。可以复制一个办法，或从空白开始。', tag: '草稿', saved: '保存于 {{at}}', from: '依据：{{title}}', drop: '删除', dropNamed: '删除草稿：{{title}}', dropTitle: '删除草稿', dropAsk: '草稿《{{title}}》将被删除，不能恢复。', dropped: '已删除草稿：{{title}}' },
  published: {
    title: '本单位发布的办法', note: '发布后内容固定，以校验值为证；调整须编制新的版本。', none: '还没有发布过办法。', version: '{{title}}（第 {{version}} 版）', inForce: '可选用', retired: '已停用', facts: '{{from}}起施行 · {{at}} 由{{person}}发布',
    retire: '停用', retireNamed: '停用：{{title}}', retireTitle: '停用考评办法', retireSay: '停用后新建年度时不能再选用；已经采用的年度不受影响，内容仍可查阅。', retiredWhy: '停用原因：{{reason}}',
  },
  shipped: { title: '程序自带的办法', note: '按公开的规定编写，可以直接选用，也可以复制后修改。', example: '示例', facts: '{{issuer}}，{{day}}' },
  import: { title: '从文件导入', note: '导入为草稿。分值不符等问题可以导入后修改。', pick: '选择办法文件（JSON）', large: '文件太大。', unreadable: '文件无法读取。', json: '这不是 JSON 文件。', faults_other: '文件结构有 {{count}} 处错误，无法导入：', fault: '{{place}}：{{words}}' },
  backup: { title: '备份', note: '把本单位的办法和草稿存为一个文件；在“考评年度”页恢复。', save: '保存备份', file: '考评办法备份.json' },
  start: {
    title: '新的考评办法', total: '考评得分', table: '考评标准', unsaid: '待填写', grade: { excellent: '优秀', good: '良好', qualified: '合格', unqualified: '不合格' },
    stage: { preparation: '准备', selfAssessment: '单位自评', review: '考核评议', approval: '审定', published: '结果公布', archived: '归档' },
  },
} as const;
