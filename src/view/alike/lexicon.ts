/**
 * How inspectors say the same thing in different words, and what tells two things of one subject apart. Data.
 *
 * Made from the items of both regulations and from how checks are usually written down. A word that is missing here costs likeness,
 * never a wrong number: whoever reads the warning decides.
 */

/** What says nothing about which problem it is. */
export const fillers =
  /经查阅资料发现|经核查属实|经查|经核查|属实|抽查|检查发现|查阅资料|暗访|发现|该单位|本单位|该部门|本部门|存在|的问题|问题|情况|相关|有关|工作|进行|及时|按规定|按要求|规定|涉及|共计|其中|目前|至今|一直|仍然|仍|已经|了|的|在|把|将|被|就|都|也|还|只|上$/gu;

/** Pairs of characters that stand in many sentences of both regulations and of checks, whatever they are about. */
export const commonPairs: ReadonlySet<string> = new Set(
  ('公开 信息 政公 政府 府信 行政 市政 部门 机关 内容 责任 单位 应当 其他 领导 组织 方式 社会 网站 审查 机构 负责 文件 政策 办法 群众 标准 人员 更新 结果 包括 提供 办事 以及 实施 '
    + '执行 年度 明确 要求 印发 职责 公共 办理 制定 依据 处理 属于 形式 时间 检查 事项 平台 开展 按时 完整 未公 工作 作日 20 个工 发布 上网 超过 日未').split(' '),
);

/** One wording for several; the longest stand first. */
export const synonyms: readonly (readonly [RegExp, string])[] = [
  [/台帐|登记簿|登记本/gu, '台账'], [/拦目/gu, '栏目'], [/触模屏/gu, '触摸屏'], [/公示栏/gu, '公开栏'],
  [/政府信息公开|政务公开|信息公开(?!申请)/gu, '政公'], [/年度报告|年报/gu, '年报'], [/市政府办公室|市政府办/gu, '市府办'],
  [/依申请公开件?|信息公开申请|申请件|受理的申请/gu, '申请'], [/告知书|答复书|书面答复/gu, '答书'], [/回复|答覆|答复/gu, '答复'],
  [/(?:没有|未能?)(?:在|按).{0,14}?(?:时限|时间|期限|限期|时|期|工作日|日|月底)(?:之?内|前)?/gu, '未按时'], [/(?<=晚)了?.{1,4}(?:月|天|日)(?:才)?/gu, ''],
  [/没有?|未见|未能|未曾|不曾|并未|尚未|无(?!关|效|法)|未/gu, '未'], [/缺少|缺乏|缺失|缺/gu, '缺'], [/不能|无法|不了|看不到/gu, '不能'],
  [/未及时|不及时|逾期|超期|滞后|迟报|迟交|晚于|晚了|迟至|超时|未按时|超过规定时限/gu, '晚'], [/上网|网上公开|在网站发布|在网站公开|公布|发布|公示|公佈/gu, '公开'],
  [/长期空白|空白|空栏目|未任何内容|未内容/gu, '空白'], [/晚更新|更新晚|停更|长期未更新|未更新|未内容更新|停留|停在|最后一条|最近一条|最新一条|未换过?/gu, '停更'],
  [/老版本|旧版本?|前版本/gu, '旧版'], [/打不通|空号|停机|失效/gu, '不通'], [/打不开|下载不能|不能下载|死链|链接不通|下载出错/gu, '打不开'],
  [/做?去隐私(?:处理)?|脱敏(?:处理)?|打码|隐去|隐匿/gu, '隐去'], [/泄露|露出|保留了?/gu, '露出'], [/口头|电话答复|打了?个?电话/gu, '口头'], [/签名|签字/gu, '签字'],
  [/调走|调离/gu, '调离'], [/兼办|代办/gu, '代办'], [/换人|轮岗|变更/gu, '换人'], [/备案|报备/gu, '报备'], [/行政复议|行政诉讼|复议|诉讼|救济/gu, '救济'],
  [/半个月|2周|两周/gu, '14天'], [/没人接|未人接听?/gu, '未人接'], [/报送|上报|移送/gu, '报送'], [/找不到|查不到|检索不到|未查到/gu, '未有'],
  [/写明|注明|载明|标明|标注/gu, '写'], [/群众反映|群众投诉|群众来电/gu, '群众投诉'], [/未人(?!接)|没人(?!接)/gu, '未人'], [/故障|不能使用|黑屏|坏了?/gu, '坏'], [/放置|摆放/gu, '摆放'], [/垫付|掏钱|自费/gu, '垫付'], [/内容不全|不完整|不齐全|要素不全/gu, '不全'],
  [/耕地地力保护补贴/gu, '耕地补贴'], [/环境影响评价/gu, '环评'], [/大厅|窗口/gu, '窗口'], [/法人代表/gu, '法定代表人'],
];

/**
 * What a sentence is about, by a few words each. Two sentences about different things are seldom one problem, however alike their
 * other words: budget and accounts, guide and catalogue, permits and penalties.
 */
export const matters: Readonly<Record<string, RegExp>> = {
  budget: /预算(?!.{0,10}经费)(?<!经费未列预算)/u, accounts: /(?<!预)决算/u, expenses: /三公/u, funding: /工作经费|政公经费|经费保障|安排.{0,4}经费/u,
  group: /领导小组/u, deputy: /分管/u, liaison: /联络员/u, staff: /承办岗位|承办人员|专人|专职/u, training: /培训/u, meeting: /专题|会议|研究/u,
  guide: /(?<!办事)指南/u, serviceGuide: /办事指南/u, chart: /流程图/u, layout: /分布图|分布情况/u,
  catalogue: /(?<!采购|收费|事项|服务|采购项目|部门)目录(?!清单|相应栏目)/u, procurement: /采购/u, services: /购买服务/u, tender: /中标|招投标|招标/u,
  permit: /许可/u, penalty: /处罚/u, fees: /收费(?!标准为)|检索费|复印费/u, tickets: /门票/u, processing: /处理费/u,
  annual: /年报/u, requests: /申请(?!书格式|办理数据|入口)/u, mailbox: /邮箱|信箱/u, messages: /留言/u, hotline: /12345|热线/u, phone: /电话(?!.{0,3}答)/u, answers: /答书|答复/u,
  secrecy: /保密审查|三审三校/u, explanation: /解读/u, rulesOf: /细则/u, normative: /规范性文件/u, emergency: /应急预案/u, drill: /演练/u,
  subsidy: /补贴|补奖/u, farmland: /耕地/u, grassland: /草原/u, heating: /取暖|供热/u, hiring: /招聘|录用|人事/u, admission: /录取/u, enrolment: /招生方案|学区/u, projects: /建设项目/u, aided: /受助/u, village: /村级|村里/u, relief: /临时救助/u, allowance: /低保/u, identity: /身份证/u, home: /住址/u, account: /银行/u,
  column: /专栏/u, board: /公开栏(?!目)/u, screen: /触摸屏/u, display: /显示屏|电子屏/u, wechat: /微信|公众号/u, weibo: /微博/u, attachment: /附件/u, site: /网站首页/u,
  land: /征地|征收土地/u, house: /房屋征收/u, impact: /环评/u, air: /空气/u, school: /义务教育/u, senior: /高中/u, archive: /档案馆|图书馆/u, gazette: /公报/u,
  ledger: /台账/u, double: /双公/u, liability: /追究|责任人/u, criticised: /通报|被扣分/u, press: /新闻发布|通稿/u, systems: /制度/u, points: /工作要点|年度要点/u, lists: /权责清单/u, devices: /电脑|打印机/u, division: /任务分工|分工文件/u, inner: /内部/u, forms: /宣传册|公开方式|公开形式/u,
};

/** What is wrong with it. Two different faults of one thing are two problems. */
export const faults: Readonly<Record<string, RegExp>> = {
  absent: /[未不].{0,10}公开(?!的)|未(?:决算|预算|三公|“)|缺.{0,8}(?:细则|解读|制度|办法)|未(?:主动|有.{0,8}(?:公开|专栏)|制定|编制|同步)|未有$|张贴|贴了|晚.{0,4}公开|公开.{0,2}晚|才公开|未按.{0,8}公开|未(?:配发|附|配)解读|解读.{0,6}未|未政公实施细则/u,
  stale: /停更|旧版|以后就?未更新|自.{0,3}月起|之后|未删|仍列|未更新|(?:仍|还)为?.{0,3}(?:年前|旧)|老|未调整|未换|未修订/u,
  outdated: /废止|过期|改革前|旧址/u, empty: /空白/u, incomplete: /(?<!空)缺|未(?:标|写|附|设|载|注明|明确)|不全|不完整|要素|未.{0,4}说明/u,
  wrong: /有误|错误|错的|不一致|不符|不一样|错别字|勾稽|未改|少1位|补填/u, broken: /打不开|坏|服务器|关闭|遮挡|破损/u, privacy: /隐去|露出|身份证|隐私/u, unreachable: /不通|未人接|未人值|锁/u, rude: /态度|敷衍/u,
  unanswered: /不答复|未答复|未受理|未人处理|未人受理|未人回|未回|晚答复|未答/u, oral: /口头/u, unsigned: /签字|盖章|公章/u, unregistered: /未.{0,3}登记|登记.{0,3}空/u, charged: /检索费|违规收费|收取/u,
  short: /不足|未满|不够|撤了/u, unreported: /未.{0,14}(?:报备|报送)|才报送|晚报送|报送晚|晚.{0,3}报送|催|(?:晚|迟)报/u, leaked: /(?:内部|讨论).{0,14}(?:公开|网站)/u, remedy: /救济/u,
  vacant: /空缺|未专人|未专职|调离/u, unequipped: /未(?:配备|可用|.{0,2}摆放|放置|.{0,2}提供)|坏的|缺.{0,2}电脑/u, unheld: /未.{0,4}(?:研究|召开|组织|举办|开展|参加|成立)/u, unfunded: /未(?:列支|安排|列)|未.{0,3}经费|垫付/u, unpunished: /未.{0,6}(?:追究|处理)/u, told: /未.{0,4}告知/u, unclear: /不清|不了解/u, offRecord: /未.{0,6}记录|未留存/u,
};
