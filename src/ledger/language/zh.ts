/** What each kind of entry is called where a book is read: the audit trail, the history of a score or of a problem. */

export const zh = {
  entry: {
    assessmentCreated: '创建考评年度', planChanged: '修改方案', unitsChanged: '更新单位名单', peersAssigned: '安排互评', peersDrawn: '抽取互评单位', reviewerReplaced: '更换互评单位', stageMoved: '阶段变更', deadlineExtended: '延长期限',
    inspectionPlanned: '安排检查', inspectionChanged: '调整检查对象', roundOpened: '开展复查', inspectionClosed: '检查办结', inspectionReopened: '重新打开检查', visitConcluded: '检查结束',
    visitRecorded: '记录检查', problemRecorded: '记录问题', problemRevised: '更正问题', problemWithdrawn: '撤销问题', problemsJoined: '认定为同一问题', problemSplit: '拆分问题', chargeDecided: '决定扣分处',
    problemsToldApart: '认定为不同问题', recurrenceLinked: '关联再次发生的问题', recurrenceRemoved: '取消再次发生的关联',
    sheetSubmitted: '提交评分表', sheetReturned: '退回评分表', findingSettled: '处理自报问题', itemRated: '综合评分', resultEntered: '录入评议结果', fraudProposed: '提出弄虚作假扣分', fraudSigned: '复核弄虚作假扣分',
    itemMeasured: '录入完成情况', applicabilitySet: '认定是否适用', answersEntered: '录入问卷', bonusRecorded: '申报加分', bonusSettled: '处理加分', adjustmentProposed: '提出裁定加减分', adjustmentSigned: '复核裁定加减分', vetoFound: '认定单项否决', vetoWithdrawn: '撤销单项否决', flagRaised: '认定单位情形', flagLifted: '解除单位情形',
    gapExplained: '说明自评差距', gradeProposed: '拟定等次', resultsApproved: '审定通过', resultsSentBack: '退回重议', resultsPublished: '发布结果', correctionOpened: '启动更正',
    recordKept: '登记公开事项', recordCorrected: '更正登记', recordTakenBack: '撤回登记', suggestionSettled: '核实疑似问题', calendarSet: '设置工作日历',
    noticeIssued: '下发整改通知书', noticeDelivered: '整改通知书送达', noticeExtended: '延长整改期限', noticeCancelled: '整改通知书作废', noticeReplied: '单位回复整改', noticeRechecked: '整改复查',
    chargesTold: '告知扣分', objectionFiled: '提出申诉', objectionWithdrawn: '撤回申诉', objectionAnswered: '答复申诉', chargeReversed: '复核改动扣分', objectionReopened: '重新开放申诉',
    surveySet: '编制问卷', surveyPublished: '发布问卷', surveyWithdrawn: '撤回问卷',
  },
};
