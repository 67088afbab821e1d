export const zh = {
  title: '{{county}}公布的结果',
  state: '{{title}} · {{scheme}} · 第 {{version}} 版，{{at}}公布',
  correction: '更正原因：{{reason}}',
  grades: '等次分布',
  say: '共 {{units}} 个单位，“{{grade}}”最多，{{count}} 个。',
  caption: '公布的排名',
  column: { rank: '名次', unit: '单位', total: '总分', grade: '等次' },
  head: '公布时台账的校验码：',
};
