/**
 * The units of Tianshui's sample: 2 districts, 5 counties, the development zone, 30 departments.
 *
 * The places and kinds of department are public knowledge; scores, problems and contacts are made up.
 *
 * Imports: ledger (types), offices/unit.
 */

import type { Unit } from '#ledger/fields.ts';
import { unitOf } from './unit.ts';

const regions: readonly Unit[] = [
  unitOf('district', 'qinzhou', '秦州区人民政府', '秦州区'),
  unitOf('district', 'maiji', '麦积区人民政府', '麦积区'),
  unitOf('county', 'qingshui', '清水县人民政府', '清水县'),
  unitOf('county', 'qinan', '秦安县人民政府', '秦安县'),
  unitOf('county', 'gangu', '甘谷县人民政府', '甘谷县'),
  unitOf('county', 'wushan', '武山县人民政府', '武山县'),
  unitOf('county', 'zhangjiachuan', '张家川回族自治县人民政府', '张家川县'),
  unitOf('zone', 'jingkaiqu', '天水经济技术开发区管理委员会', '天水经开区'),
];

const departments: readonly Unit[] = [
  unitOf('department', 'fagaiwei', '市发展和改革委员会', '发改委'),
  unitOf('department', 'jiaoyuju', '市教育局', '教育局'),
  unitOf('department', 'kejiju', '市科学技术局', '科技局'),
  unitOf('department', 'gongxinju', '市工业和信息化局', '工信局'),
  unitOf('department', 'minzongwei', '市民族宗教事务委员会', '民宗委'),
  unitOf('department', 'gonganju', '市公安局', '公安局'),
  unitOf('department', 'minzhengju', '市民政局', '民政局'),
  unitOf('department', 'sifaju', '市司法局', '司法局'),
  unitOf('department', 'caizhengju', '市财政局', '财政局'),
  unitOf('department', 'rensheju', '市人力资源和社会保障局', '人社局'),
  unitOf('department', 'ziranziyuanju', '市自然资源局', '自然资源局'),
  unitOf('department', 'shengtaihuanjingju', '市生态环境局', '生态环境局'),
  unitOf('department', 'zhujianju', '市住房和城乡建设局', '住建局'),
  unitOf('department', 'jiaotongju', '市交通运输局', '交通局'),
  unitOf('department', 'shuiwuju', '市水务局', '水务局'),
  unitOf('department', 'nongyenongcunju', '市农业农村局', '农业农村局'),
  unitOf('department', 'shangwuju', '市商务局', '商务局'),
  unitOf('department', 'wenlvju', '市文化和旅游局', '文旅局'),
  unitOf('department', 'weijianwei', '市卫生健康委员会', '卫健委'),
  unitOf('department', 'tuiyijunrenju', '市退役军人事务局', '退役军人局'),
  unitOf('department', 'yingjiju', '市应急管理局', '应急局'),
  unitOf('department', 'shenjiju', '市审计局', '审计局'),
  unitOf('department', 'guoziwei', '市政府国有资产监督管理委员会', '国资委'),
  unitOf('department', 'shichangjianguanju', '市市场监督管理局', '市场监管局'),
  unitOf('department', 'tiyuju', '市体育局', '体育局'),
  unitOf('department', 'tongjiju', '市统计局', '统计局'),
  unitOf('department', 'yibaoju', '市医疗保障局', '医保局'),
  unitOf('department', 'lincaoju', '市林业和草原局', '林草局'),
  unitOf('department', 'xiangcunzhenxingju', '市乡村振兴局', '乡村振兴局'),
  unitOf('department', 'chengguanju', '市城市管理综合执法局', '城管执法局'),
];

export const tianshuiUnits: readonly Unit[] = [...regions, ...departments];
