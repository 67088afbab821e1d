export const zh = {
  title: '领导看板',
  published: '已发布第 {{version}} 版',
  provisional: '尚未发布，以下为目前情况',
  figures: { units: '被考评单位', mean: '平均分', best: '{{grade}}', worst: '{{grade}}', open: '得分未齐', near: '接近等次线', share: '占 {{percent}}%', nearNote: '差 1 分以内即升等' },
  filter: { label: '筛选', grade: '等次', kind: '类别', all: '全部', chipGrade: '等次：{{grade}}', chipKind: '类别：{{kind}}' },
  tabs: { label: '图表', grades: '等次分布', ranking: '得分排名', categories: '分类得分', sides: '多方对比', frequent: '常见问题' },
  grades: {
    title: '各等次单位数', say: '{{units}} 个单位中，{{best}} {{count}} 个，{{worst}} {{worstCount}} 个。', sayOpen: '另有 {{count}} 个单位得分未齐。', list: '{{grade}}的单位', choose: '查看{{grade}}的 {{count}} 个单位', none: '没有单位',
  },
  ranking: { title: '得分排名', say: '最高 {{best}} {{bestTotal}} 分，最低 {{worst}} {{worstTotal}} 分。', none: '还没有得分完整的单位。', more: '图中只画前 {{count}} 个单位，完整名单见“考评结果”。', all: '到考评结果' },
  categories: { caption: '各单位分类得分', corner: '单位', say: '颜色越深得分越低。平均失分最多的是“{{category}}”。', sayNone: '还没有可以比较的分类得分。', total: '总分' },
  sides: { title: '自评、互评与考评办得分对比', say: '自评与考评办相差最大的是{{unit}}，差 {{points}} 分。', sayPlain: '每行一个单位，记号越往右得分越高。', alone: '这个办法只按扣分计分，没有多方打分可以对比。' },
  frequent: { caption: '扣分最多的问题', say: '最常见的是“{{rule}}”，涉及 {{count}} 个单位。', none: '没有扣分的问题。', column: { item: '考评项', rule: '扣分标准', units: '单位数', count: '次数', points: '扣分合计' } },
  print: '打印',
  empty: '这个年度还没有被考评单位。',
} as const;
