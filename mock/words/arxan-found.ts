/** What inspectors found in Arxan's sample years, by the items of the table. All of it is made up. */

import { byComplaint, byDelegates, byPhone, found, inPapers, onPage, onScreen, onSite, unannounced, type Found } from './found.ts';

const organisation: readonly Found[] = [
  found('1.1a', '政务公开工作领导小组组长已调离三个月，未发文调整，工作机构不健全。', inPapers),
  found('1.1b', '未见部门内部任务分工文件，承办股室与业务股室职责不清。', inPapers),
  found('1.1c', '{y}年部门预算中没有列支政务公开工作经费，查阅点打印纸由个人垫付。', inPapers),
  found('1.2a', '抽查{m}月发布的信息，公开审批单上没有保密审查人签字。', inPapers),
  found('1.2a', '依申请公开登记台账自{m}月起未登记，制度未落实。', onSite),
  found('1.2a', '抽查3条公开信息均未留存“先审查、后公开”记录。', inPapers),
  found('1.3a', '公开指南中的受理电话已停机，机构改革后一直未更新。', onPage),
  found('1.3a', '网站上的公开目录仍为三年前版本，新划入的职责没有对应类目。', onPage),
  found('1.3a', '未制定本单位政府信息公开工作实施细则，网上也未公布依申请公开办法。', inPapers),
  found('1.3a', '公开指南所列办公地址为旧址，群众按指南前往扑空。', byDelegates),
  found('1.4a', '自治区上半年政务公开考评中，所属{n}个单位因栏目空白被扣分。', { ...inPapers, fits: 'departments', since: 8 }),
  found('1.4a', '所属事业单位在盟级通报后的自治区复查中仍被扣分，未见督查记录。', { ...inPapers, fits: 'departments' }),
  found('1.4a', '所辖社区公开栏在自治区基层政务公开抽查中被通报扣分。', { ...inPapers, fits: 'regions' }),
];

const content: readonly Found[] = [
  found('2.1a', '{y}年{m}月印发的规范性文件，超过20个工作日仍未在目录相应栏目公开。', onPage),
  found('2.1a', '{y}年部门预算公开栏目未见“三公”经费情况说明。', onScreen),
  found('2.1a', '部门决算公开晚于批复后20日的规定期限，且缺少绩效目标表。', { ...onPage, since: 9 }),
  found('2.1a', '行政许可和行政处罚“双公示”信息有{n}条超过7个工作日未公示。', onPage),
  found('2.1a', '重大建设项目的批准和实施情况{m}月以后没有更新，{n}项内容缺失。', { ...onPage, fits: 'departments' }),
  found('2.1a', '政府采购项目目录、标准及实施情况自{m}月起未公开。', onPage),
  found('2.1a', '突发公共事件应急预案修订后，网上仍为旧版。', onPage),
  found('2.1a', '耕地地力保护补贴发放名单未在村级公开栏和网站同步公开。', { ...onSite, fits: 'regions' }),
  found('2.1a', '{m}月临时救助发放情况未公开，群众询问时无法提供。', { ...byDelegates, fits: 'regions' }),
  found('2.1a', '冬季取暖补贴政策文件已执行，解读材料和办理流程未公开，涉及{n}项内容。', { ...onPage, since: 11 }),
  found('2.1a', '征地补偿安置公告只张贴未上网，补偿标准和发放情况均未公开。', { ...unannounced, fits: 'regions' }),
  found('2.1a', '旅游旺季收费公示栏目中，{n}项收费依据已废止仍未更新。', { ...onPage, fits: 'departments', since: 8 }),
  found('2.1a', '人事任免、公开招聘结果有{n}条未按时公开。', { ...onPage, fits: 'departments' }),
  found('2.1b', '公示的受助人员名单未隐去身份证号码，属于不应当公开的内容。', onScreen),
  found('2.1b', '附件表格中保留了群众完整的手机号码和银行账号，发现后已要求当日撤下。', onScreen),
  found('2.1b', '将尚在讨论的内部工作方案全文上网。', onPage),
  found('2.2a', '{m}月{d}日收到的信息公开申请，超过20个工作日未答复，也未告知延长。', inPapers),
  found('2.2a', '对申请人只作电话答复，没有出具告知书。', inPapers),
  found('2.2a', '{n}件答复书未告知行政复议和行政诉讼的途径、期限。', inPapers),
  found('2.2a', '以“不属于本机关公开”为由答复，未告知应当向哪个机关申请。', inPapers),
];

const form: readonly Found[] = [
  found('3.1a', '网站部门目录中“规划计划”等{n}个栏目自去年起空白，网上内容更新不及时。', onScreen),
  found('3.1a', '在市政府网站部门信息公开目录中找不到该单位专栏。', onScreen),
  found('3.1a', '专栏最新一条信息停留在{m}月，更新不及时。', onScreen),
  found('3.2a', '办事大厅公开栏没有内设机构分布图。', onSite),
  found('3.2a', '触摸屏查询机黑屏，办事流程图、工作职责{n}项内容无法查看。', onSite),
  found('3.2a', '办事窗口未摆放办事指南，流程图仍为机构改革前的名称。', unannounced),
  found('3.2a', '村级公开栏被广告遮挡，办事流程图看不到。', { ...onSite, fits: 'regions' }),
  found('3.3a', '除网站外，全年未使用新闻发布、宣传册、电子屏、服务热线中的任何一种方式公开信息。', { ...inPapers, since: 11 }),
];

const supervision: readonly Found[] = [
  found('4.1a', '上年度政府信息公开工作年度报告于2月{d}日才报送，超过1月31日的期限。', inPapers),
  found('4.1a', '{m}月要求报送的政务公开台账，两次催报后才上报。', inPapers),
  found('4.1a', '年度报告数据与台账不一致，退回后逾期重报。', inPapers),
  found('4.2a', '群众投诉咨询电话长期无人接听，经核查属实。', byComplaint),
  found('4.2a', '12345热线转办的信息公开投诉，经核查属实，且未按期反馈。', byComplaint),
  found('4.2a', '人大代表反映补贴公示时间不足，经核查属实。', byDelegates),
  found('4.2b', '申请人对答复不服申请行政复议，复议机关决定撤销并责令重新答复。', inPapers),
  found('4.3a', '所属单位泄露个人信息后，未对责任人作出任何处理。', inPapers),
  found('4.3a', '上年通报的栏目空白问题再次出现，未追究有关人员责任。', inPapers),
  found('4.4a', '向申请人收取“资料查询费”20元，没有收费依据。', byComplaint),
  found('4.5a', '{m}月以来制发的规范性文件未送档案馆、图书馆查阅点。', inPapers),
  found('4.5a', '公共查阅点文件夹停留在前年，{n}期公报未更新。', onSite),
  found('4.5a', '电话抽查查阅点工作人员，答复未收到该单位送交的任何文件。', byPhone),
];

/** Everything that can be found, weighted by writing the common finds in `content` and `form`. */
export const arxanFound: readonly Found[] = [...organisation, ...content, ...form, ...supervision];

/** One thing that is wrong in two places of the table: charged in one of them only. */
export const arxanTwofold: readonly Found[] = [
  found('2.1a 3.1a', '“财政信息”栏目{m}月以后没有更新，{y}年部门决算也未公开。', { ...onScreen, since: 9 }),
  found('1.3a 3.1a', '目录中没有“公开指南”栏目，指南自机构改革后未更新。', onScreen),
  found('4.2a 2.2a', '申请人投诉逾期未答复，经核查，{m}月{d}日的申请确实未按规定办理。', byComplaint),
  found('2.1b 4.2a', '群众投诉公示名单泄露个人电话，经核查属实。', byComplaint),
  found('1.2a 2.1b', '公示名单未经保密审查即上网，露出身份证号码。', onScreen),
];
