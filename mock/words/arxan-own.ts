/** What the units of Arxan's samples say of themselves, and what the office answers. All of it is made up. */

export interface OwnFinding { readonly item: string; readonly rule: string; readonly words: string }

const own = (place: string, words: string): OwnFinding => ({ item: place.slice(0, -1), rule: place.slice(-1), words });

export const arxanOwnFindings: readonly OwnFinding[] = [
  own('1.1b', '自查发现：分管领导调整后，未及时修订股室分工文件。'),
  own('1.2a', '自查发现：部分信息补填了保密审查单，审查在前的要求没有完全做到。'),
  own('1.3a', '自查发现：公开指南中的传真号码已停用，尚未更新。'),
  own('1.3a', '自查发现：目录未按照新的“三定”规定调整。'),
  own('2.1a', '自查发现：有1份规范性文件公开超过20个工作日。'),
  own('2.1a', '自查发现：上半年工作总结未及时公开。'),
  own('2.1a', '自查发现：{m}月的“双公示”信息有1条迟报。'),
  own('2.2a', '自查发现：1件申请延长答复期限，未书面告知申请人。'),
  own('3.1a', '自查发现：“政策解读”栏目更新不及时。'),
  own('3.2a', '自查发现：一楼公开栏的内设机构分布图破损，尚未更换。'),
  own('4.1a', '自查发现：二季度台账晚报3天。'),
  own('4.5a', '自查发现：有2期文件未按时送交图书馆查阅点。'),
];

/** What a unit writes next to an item where it found nothing; most write nothing. */
export const arxanRemarks: readonly string[] = [
  '对照评分标准逐条核对，未发现扣分情形。',
  '有文件、有台账，佐证材料存放于办公室。',
  '已组织两次自查，问题均在年内整改完毕。',
  '全年未发生此类情形。',
  '见随附佐证链接。',
];

export const dismissals: readonly string[] = [
  '经核对发文登记，该信息公开时间在期限之内，不扣分。',
  '该情形发生在上一年度，已在上年考评中处理，不重复计算。',
];

export const withdrawals: readonly string[] = [
  '经复核，该栏目由市政府办公室统一维护，不属于该单位责任，撤回。',
  '单位补交了{m}月的公开截图和发文登记，经核实已按时公开，撤回。',
];

export const returnReasons: readonly string[] = [
  '2.2“依申请公开”一栏未如实填写：台账有逾期记录，自评未反映，请核对后重新提交。',
  '佐证链接打不开，1.3、3.1两项请补充材料后重新提交。',
];
