/** Tianshui's sample table, area 3: the platforms on which information is made public. */

import { text } from '../writing.ts';
import { area, deducts, indicator, perOccurrence } from './table.ts';

export const platforms = area({
  id: '3',
  numeral: '三',
  title: text('平台建设情况', 'Platforms'),
  points: '15',
  quote: '平台建设情况。包括政府信息公开专栏、微博微信平台、新闻发布会、政府信息公开咨询电话等政府信息公开平台建设情况。',
  items: [
    indicator({
      id: '3.1',
      title: text('网站专栏', 'Column on the site'),
      points: '5',
      asks: text('门户网站设有政府信息公开专栏，栏目完整、链接有效。', 'The portal has a disclosure column, complete and with working links.'),
      rules: [
        deducts(['3.1', 'a', '3'], text('未设政府信息公开专栏', 'There is no disclosure column')),
        deducts(['3.1', 'b', '0.5'], text('栏目空白或链接失效', 'An empty column or a dead link'), text('每处', 'per place')),
      ],
      good: text('专栏在首页显著位置，检索可用。', 'The column stands out on the home page, and search works.'),
      bad: text('点开“公开指南”显示404。', 'The link to the guide answers 404.'),
    }),
    indicator({
      id: '3.2',
      title: text('微博微信', 'Microblog and WeChat'),
      points: '4',
      asks: text('开通政务微博微信并持续更新，及时回应留言。', 'An official microblog and WeChat account are kept up and answer messages.'),
      rules: [
        deducts(['3.2', 'a', '2'], text('未开通政务新媒体', 'No official account')),
        deducts(['3.2', 'b', '1'], text('停更超过一个月', 'Silent for more than a month'), perOccurrence),
      ],
      good: text('每周更新，留言三日内回复。', 'Updated weekly, messages answered within three days.'),
      bad: text('公众号半年未更新。', 'The account has been silent for half a year.'),
    }),
    indicator({
      id: '3.3',
      title: text('新闻发布', 'Press conferences'),
      points: '3',
      asks: text('重要政策和社会关切事项及时举行新闻发布会或发布新闻通稿。', 'Important policies and matters of public concern are told in press conferences or releases in time.'),
      rules: [deducts(['3.3', 'a', '1'], text('应发布而未发布', 'Due, and not held'), perOccurrence)],
      good: text('政策出台当日发布并解读。', 'Released and explained on the day the policy came out.'),
      bad: text('突发事件后三天没有权威发布。', 'Three days after an emergency there was no official word.'),
    }),
    indicator({
      id: '3.4',
      title: text('咨询电话', 'Telephone'),
      points: '3',
      asks: text('公布政府信息公开咨询电话，工作时间有人接听并能解答。', 'A telephone for questions is published and answered competently in office hours.'),
      rules: [
        deducts(['3.4', 'a', '1'], text('未公布咨询电话', 'No telephone is published')),
        deducts(['3.4', 'b', '0.5'], text('抽查时无人接听或不能解答', 'Not answered, or no answer known, when called'), perOccurrence),
      ],
      good: text('接听人能说明申请方式和办理时限。', 'Who answers can explain how to apply and how long it takes.'),
      bad: text('三次抽查均无人接听。', 'Called three times, nobody answered.'),
    }),
  ],
});
