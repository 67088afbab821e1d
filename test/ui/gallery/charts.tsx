/** Charts with their tables. */

import { PageHeader } from '#ui/page-header.tsx';
import { CompareBars, CompareDots, GradeBars, ScoreBars } from '#ui/charts/charts.tsx';
import { Sheet } from '#ui/sheet.tsx';

const names = ['市教育局', '市卫生健康委员会', '天池镇', '林海街道', '市自然资源和规划局', '市人力资源和社会保障局综合科'];

export function Charts() {
  return (
    <>
      <PageHeader title="领导看板" state="2025 年度考核 · 已通报" />
      <div className="columns">
        <Sheet>
          <GradeBars title="等次分布" say="33 个单位中 12 个优秀，2 个不合格。" rows={[{ name: '优秀', count: 12 }, { name: '良好', count: 15 }, { name: '合格', count: 4 }, { name: '不合格', count: 2 }]} />
        </Sheet>
        <Sheet>
          <ScoreBars title="总分" say="最高 96.50 分，最低 61.33 分。" rows={names.map((name, index) => ({ name, value: index === 3 ? null : index === 4 ? '184/3' : `${96.5 - index * 5}` }))} />
        </Sheet>
      </div>
      <Sheet>
        <CompareDots title="自评、互评与考评办" say="多数单位自评高于考评办，差距最大的是天池镇。" voices={['office', 'self', 'peer', 'inspection']} rows={names.map((name, index) => ({ name, values: { self: `${98 - index}`, peer: index === 2 ? null : `${93 - index * 2}`, office: `${90 - index * 3}`, inspection: `${88 - index}` } }))} />
      </Sheet>
      <Sheet>
        <CompareBars title="市教育局分项" say="自评与综合评价相差 8 分。" voices={['self', 'peer', 'office']} rows={[{ name: '组织推动', values: { self: '96', peer: '271/3', office: '88' } }, { name: '工作落实', values: { self: '94', peer: '90.5', office: '86' } }]} />
      </Sheet>
    </>
  );
}
