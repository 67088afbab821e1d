/** What inspectors write of a visit; problems are recorded on their own. All of it is made up. */

import type { Method } from '#ledger/fields.ts';

export interface VisitWords { readonly method: Method; readonly words: string }

export const visitWords: readonly VisitWords[] = [
  { method: 'website', words: '对门户网站部门目录逐栏读网，核对更新时间、附件和链接。' },
  { method: 'website', words: '抽查近三个月公开的信息，核对发文日期与上网日期。' },
  { method: 'onSite', words: '实地查看办事大厅公开栏、触摸屏和查阅点，现场反馈情况。' },
  { method: 'onSite', words: '到单位查看办事窗口和查阅点，与承办人员座谈。' },
  { method: 'phone', words: '工作时间拨打公布的咨询电话，询问依申请公开的办理流程。' },
  { method: 'papers', words: '调阅依申请公开登记台账、告知书和保密审查单。' },
  { method: 'papers', words: '查阅领导分工、会议纪要和培训记录。' },
  { method: 'delegates', words: '邀请人大代表、政协委员和群众代表实地体验办事公开。' },
  { method: 'unannounced', words: '不打招呼到办事窗口暗访，以群众身份询问办事指南。' },
];
