/** Words of the workflow that every screen shares: roles, states, what is open, and why something is refused. */

export const zh = {
  ours: '本系统补充',
  oursHint: '原文没有写明，由本系统补充，仅供参考。',
  sampleTable: '示例指标',
  role: { office: '考评办', inspector: '检查员', unit: '被考评单位', peer: '互评单位', leader: '领导小组' },
  status: { notStarted: '未开始', inProgress: '进行中', needsMore: '待补充', done: '已完成', returned: '已退回' },
  method: {
    onSite: '实地检查', website: '网站抽查', phone: '电话抽查', papers: '查阅资料', delegates: '代表委员评议',
    unannounced: '明查暗访', complaint: '投诉举报', review: '综合评议',
  },
  unitKind: { district: '区', county: '县', zone: '开发区', town: '镇', subdistrict: '街道', department: '部门', institution: '企事业单位' },
  counting: { each: '按次累计', once: '只扣一次' },
  task: {
    setUp: '完善方案与单位，启动考评', watchSelf: '督促单位自评', watchPeers: '督促互评', reviewUnits: '综合评价与拟定等次',
    settleFindings: '处理单位自报问题', signFraud: '复核弄虚作假扣分', waitApproval: '等待领导小组审定', publish: '发布考评结果',
    visitAssigned: '按分工检查', inspect: '开展检查、记录问题', fillSelf: '填写自评', fillPeer: '互评打分', approve: '审定考评结果', readResult: '查看考评结果',
    keepRecord: '办理公开事项', handInReport: '编制、公布年度报告', settleSuggestions: '核实疑似问题',
    deliverNotices: '登记整改通知书送达', replyNotice: '回复整改通知书', recheckNotices: '复查整改', answerObjections: '答复申诉',
  },
  column: { problems: '检查发现', self: '自评', peer: '互评', entered: '社会评议', review: '综合评价', grade: '拟定等次' },
  open: {
    units: '还没有被考评单位', peers: '没有安排互评单位', selfSheet: '自评未提交', peerSheet: '互评未提交', finding: '自报问题未处理',
    duplicate: '同一问题多处扣分，未作决定', part: '缺少得分', fraudSignature: '弄虚作假扣分等待复核', grade: '未拟定等次',
    staleGrade: '得分或等次名额已变，等次需重新拟定', approval: '领导小组尚未审定',
    objection: '申诉未答复', recheck: '整改已回复，未复查',
    misplaced: '扣分项不在该类单位的考评表内，须更正', byRule: '该部分缺分，按办法规定处理', bonusClaim: '加分申报未处理', adjustmentSignature: '裁定加减分等待复核',
  },
  gap: {
    points: '还没有打分', tooMany: '超过该项满分', note: '未得满分须说明理由', noteLow: '低于规定比例须说明理由', noteEdge: '给 0 分或满分须说明理由', unknownItem: '考评表中没有这一项', unknownRule: '该项没有这一扣分标准', extra: '同一项填了两次', reached: '扣分所需的完成数或次数不对', measure: '未填完成情况，也未说明原因',
  },
  stage: {
    preparation: '准备', selfAssessment: '自评', peerReview: '互评', review: '综合评价', approval: '审定', published: '已发布', archived: '已归档',
  },
};
