/** What inspectors found in Tianshui's sample years, by the sample indicators. All of it is made up. */

import { byComplaint, byDelegates, byPhone, found, inPapers, onPage, onScreen, onSite, unannounced, type Found } from './found.ts';

const organisation: readonly Found[] = [
  found('1.1a', '班子分工文件中未明确政府信息公开工作的分管领导和责任科室。', inPapers),
  found('1.1b', '查阅会议纪要，{y}年未专题研究部署政府信息公开工作。', { ...inPapers, since: 11 }),
  found('1.2a', '承办岗位空缺，业务由其他科室人员临时代办，无专人承办。', onSite),
  found('1.2b', '联络员{m}月轮岗后未向市政府办公室报备。', byPhone),
  found('1.3a', '查阅点没有可用的电脑和打印机，工作经费未列预算。', onSite),
  found('1.3b', '{y}年未组织政府信息公开业务培训，没有通知、签到等记录。', { ...inPapers, since: 11 }),
];

const catalogue: readonly Found[] = [
  found('2.1a', '公开目录缺少“重大民生决策事项”等{n}个应设类目。', onPage),
  found('2.1a', '目录与“三定”规定不对应，缺少“行政执法公示”类目。', onPage),
  found('2.1b', '{m}月职能划转后，原职责仍列在公开目录中。', onPage),
  found('2.2a', '公开指南中的传真号码和办公地址有误，涉及{n}处要素。', onPage),
  found('2.2a', '公开指南没有写明救济途径和申请流程图。', onScreen),
];

const publishing: readonly Found[] = [
  found('2.3a', '{y}年预决算公开栏目未见部门决算，超过规定时限。', { ...onScreen, since: 9 }),
  found('2.3a', '{m}月印发的{n}份规范性文件，超过20个工作日未上网公开。', onPage),
  found('2.3a', '政策解读晚于文件发布一个月，未在3个工作日内同步公开。', onPage),
  found('2.3a', '行政事业性收费目录调整后未按时公开。', onPage),
  found('2.3a', '招标投标信息中，{n}个项目的中标结果未按时限公开。', onPage),
  found('2.3b', '“财政资金”栏目最新一条为去年11月，超过三个月未更新。', onScreen),
  found('2.3b', '“公共卫生”栏目自{m}月起没有内容更新。', { ...onPage, fits: 'regions' }),
  found('2.3b', '“人事信息”“规划计划”栏目超过三个月未更新。', onScreen),
  found('2.4a', '公开的文件缺少文号和成文日期，{n}条信息内容不完整。', onPage),
  found('2.4a', '公示附件打不开，群众无法查看实施方案全文。', onScreen),
  found('2.4a', '年度工作要点与印发文本不一致，个别数据错误。', onPage),
  found('2.4b', '补贴发放表未隐去身份证号码，公开了不应当公开的信息。', onScreen),
  found('2.4b', '处罚决定书全文上网，未隐去当事人住址和联系电话。', onScreen),
];

const requests: readonly Found[] = [
  found('2.5a', '{m}月{d}日收到的申请，15个工作日内未答复，也未办理延长手续。', inPapers),
  found('2.5a', '在线申请平台提交的测试申请无人受理，逾期未答复。', unannounced),
  found('2.5b', '{n}件告知书未写明依据、理由和救济途径。', inPapers),
  found('2.5b', '以科室名义答复申请人，没有加盖单位公章。', inPapers),
  found('2.6a', '抽查{m}月发布的信息，保密审查单为发布之后补签。', inPapers),
  found('2.6a', '转发上级文件未经保密审查，审批单缺项。', inPapers),
  found('2.7a', '上年度工作年度报告2月{d}日才公布，超过1月31日期限。', onPage),
  found('2.7b', '年度报告中依申请公开件数与登记台账不符。', inPapers),
  found('2.7b', '年度报告缺少“存在的主要问题及改进情况”部分。', onPage),
];

const platforms: readonly Found[] = [
  found('3.1a', '门户网站首页没有设置政府信息公开专栏入口。', { ...onScreen, fits: 'departments' }),
  found('3.1b', '专栏内{n}处链接失效，点击显示404。', onScreen),
  found('3.1b', '“依申请公开”栏目空白，申请表无法下载。', onScreen),
  found('3.2a', '未开通政务微信公众号，也没有其他政务新媒体。', inPapers),
  found('3.2b', '政务微信公众号{m}月以来未更新，停更超过一个月。', onScreen),
  found('3.2b', '政务微博停更两个月，留言无人回应。', onScreen),
  found('3.3a', '{m}月出台的惠民政策未举行新闻发布会，也没有发布新闻通稿。', onPage),
  found('3.4a', '网站和指南均未公布政府信息公开咨询电话。', onPage),
  found('3.4b', '工作时间三次拨打咨询电话均无人接听。', byPhone),
  found('3.4b', '接听人员不了解依申请公开的办理时限，不能解答。', byPhone),
];

const systems: readonly Found[] = [
  found('4.1a', '考核、社会评议、责任追究、发布协调等制度不健全，缺少{n}项制度。', inPapers),
  found('4.2a', '责任追究制度印发后没有任何执行记录。', inPapers),
  found('4.2a', '未按制度开展内部考核，年内没有通报结果。', { ...inPapers, since: 11 }),
  found('4.3a', '与相关部门公布的统计数据不一致，发布前未沟通确认。', onPage),
  found('5.1a', '群众举报办事大厅不公示收费标准，经核查属实。', byComplaint),
  found('5.1b', '市长热线转办件逾期5天才办结，未按时答复。', byComplaint),
  found('5.2a', '信息公开行政诉讼一审败诉，法院判决重新答复。', inPapers),
  found('5.2b', '行政复议答复书逾期提交。', inPapers),
  found('5.3a', '同类逾期答复一年内发生三次，未追究责任。', { ...inPapers, since: 10 }),
  found('5.4a', '{y}年未对下级单位开展指导和监督检查。', { ...inPapers, fits: 'regions', since: 11 }),
  found('5.4b', '所属{n}个单位因信息公开问题被上级通报。', inPapers),
  found('6.1a', '年度工作要点分工方案中的{n}项任务未按时完成。', { ...inPapers, since: 10 }),
  found('6.1a', '“基层政务公开标准化”任务仍停留在印发方案阶段。', { ...inPapers, fits: 'regions' }),
  found('6.2a', '重大建设项目只公布名称，审批结果等{n}类信息缺失。', onPage),
  found('6.2a', '公共资源配置领域信息缺失，国有土地出让结果未公开。', { ...onPage, fits: 'regions' }),
  found('6.2a', '政协委员反映教育领域招生政策、学区划分信息找不到。', { ...byDelegates, fits: 'regions' }),
];

export const tianshuiFound: readonly Found[] = [
  ...organisation, ...catalogue, ...publishing, ...requests, ...platforms, ...systems,
];

/** One thing that is wrong in two places of the table: charged in one of them only. */
export const tianshuiTwofold: readonly Found[] = [
  found('2.3a 6.2a', '重大建设项目批准和实施情况{m}月以后未公开，同时属于重点领域信息缺失。', onScreen),
  found('2.6a 2.4b', '公示名单未经保密审查即上网，露出身份证号码。', onScreen),
  found('3.1b 2.2a', '“公开指南”链接失效，点击显示404，指南内容无法查看。', onScreen),
  found('5.1a 2.5a', '申请人举报逾期不答复，经核查属实。', byComplaint),
];
