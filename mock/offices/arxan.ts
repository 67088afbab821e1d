/**
 * The units of Arxan's sample: 4 towns, 4 subdistricts, 25 departments.
 *
 * The places and kinds of department are public knowledge; scores, problems and contacts are made up.
 *
 * Imports: ledger (types), offices/unit.
 */

import type { Unit } from '#ledger/fields.ts';
import { unitOf } from './unit.ts';

const towns: readonly Unit[] = [
  unitOf('town', 'tianchi', '天池镇人民政府', '天池镇'),
  unitOf('town', 'bailang', '白狼镇人民政府', '白狼镇'),
  unitOf('town', 'wuchagou', '五岔沟镇人民政府', '五岔沟镇'),
  unitOf('town', 'mingshuihe', '明水河镇人民政府', '明水河镇'),
];

const subdistricts: readonly Unit[] = [
  unitOf('subdistrict', 'wenquan', '温泉街道办事处', '温泉街道'),
  unitOf('subdistrict', 'linhai', '林海街道办事处', '林海街道'),
  unitOf('subdistrict', 'xincheng', '新城街道办事处', '新城街道'),
  unitOf('subdistrict', 'yiershi', '伊尔施街道办事处', '伊尔施街道'),
];

const departments: readonly Unit[] = [
  unitOf('department', 'fagaiwei', '市发展和改革委员会', '发改委'),
  unitOf('department', 'jiaoyuju', '市教育局', '教育局'),
  unitOf('department', 'gongxinju', '市工业和信息化局', '工信局'),
  unitOf('department', 'gonganju', '市公安局', '公安局'),
  unitOf('department', 'minzhengju', '市民政局', '民政局'),
  unitOf('department', 'sifaju', '市司法局', '司法局'),
  unitOf('department', 'caizhengju', '市财政局', '财政局'),
  unitOf('department', 'rensheju', '市人力资源和社会保障局', '人社局'),
  unitOf('department', 'ziranziyuanju', '市自然资源局', '自然资源局'),
  unitOf('department', 'shengtaihuanjingju', '市生态环境局', '生态环境局'),
  unitOf('department', 'zhujianju', '市住房和城乡建设局', '住建局'),
  unitOf('department', 'jiaotongju', '市交通运输局', '交通局'),
  unitOf('department', 'nongmukejiju', '市农牧和科技局', '农牧科技局'),
  unitOf('department', 'shuiliju', '市水利局', '水利局'),
  unitOf('department', 'wenlvtiju', '市文化旅游体育局', '文旅体局'),
  unitOf('department', 'weijianwei', '市卫生健康委员会', '卫健委'),
  unitOf('department', 'tuiyijunrenju', '市退役军人事务局', '退役军人局'),
  unitOf('department', 'yingjiju', '市应急管理局', '应急局'),
  unitOf('department', 'shenjiju', '市审计局', '审计局'),
  unitOf('department', 'shichangjianguanju', '市市场监督管理局', '市场监管局'),
  unitOf('department', 'tongjiju', '市统计局', '统计局'),
  unitOf('department', 'lincaoju', '市林业和草原局', '林草局'),
  unitOf('department', 'yibaoju', '市医疗保障局', '医保局'),
  unitOf('department', 'zhengwufuwuju', '市政务服务局', '政务服务局'),
  unitOf('department', 'zonghezhifaju', '市综合行政执法局', '综合执法局'),
];

export const arxanUnits: readonly Unit[] = [...towns, ...subdistricts, ...departments];
