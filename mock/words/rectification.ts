/** What units and the office write about mending and objecting. All of it is made up. */

/** What a unit did about a problem. */
export const mended: readonly string[] = [
  '已按要求整改到位，相关内容已补充公开，并指定专人每周核对。',
  '问题已整改，同类事项一并自查，整改前后情况见附件。',
  '已完成整改，责任落实到承办科室和审核人，纳入季度检查。',
  '已整改，并组织承办人员学习有关规定，修订内部流程。',
];

/** What a recheck still missed. */
export const stillOpen: readonly string[] = [
  '栏目已恢复，但近三个月的内容仍未补齐。',
  '台账已补登记，缺少答复书送达凭证。',
  '链接已修复，附件仍无法下载。',
];

/** Why a unit objects, by what becomes of it. */
export const objectionWords = {
  upheld: '该内容已在规定期限内通过政府公报公开，网站因平台迁移延迟同步，附公报页面和平台迁移通知，请予核减。',
  partly: '检查列出的内容中有一项不属于本单位公开职责，依据部门职责规定应由主管部门公开，请按实际数量计扣。',
  rejected: '承办人员调整导致逾期，非主观原因，请免予扣分。',
  open: '抽查当日网站正在维护，页面暂时无法访问，并非长期未更新，附维护通知和恢复后的页面。',
} as const;

/** The reason of the answer. */
export const reviewWords = {
  upheld: '经核对政府公报刊发日期和平台迁移通知，该内容已按时限公开，撤销这一处扣分。',
  partly: '经核对部门职责规定，其中一项不属于该单位公开，扣分数量相应减少一处。',
  rejected: '人员调整不影响法定时限，逾期事实清楚，维持原扣分。',
} as const;
