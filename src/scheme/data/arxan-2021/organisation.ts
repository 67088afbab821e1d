/** Arxan's table, category 1: the bodies, people and systems behind disclosure. */

import type { Category } from '../../grammar.ts';
import { help, text } from '../writing.ts';
import { lostHeading, mark, perOccurrence, row } from './table.ts';

const missing = '工作机构不健全、部门责任不明确、无经费保障各扣1分';

export const organisation: Category = {
  id: '1',
  title: text('组织制度', 'Organisation and systems'),
  points: '15',
  clause: lostHeading('1', '15'),
  items: [
    row({
      id: '1.1',
      title: text('领导机构与保障', 'Lead body and support'),
      points: '3',
      asks: text(
        '建立健全政府信息公开工作领导机构和工作机构。第一责任人、具体负责人、责任单位和责任部门明确，有专人承办和经费保障。',
        'A lead body and a working body for government information disclosure are set up and sound. The person first responsible, the person in charge, the responsible unit and department are clear; staff and funds are assigned.',
      ),
      rules: [
        mark({ item: '1.1', id: 'a', points: '1', text: text('工作机构不健全', 'The working body is incomplete'), quote: missing }),
        mark({ item: '1.1', id: 'b', points: '1', text: text('部门责任不明确', "The departments' duties are unclear"), quote: missing }),
        mark({ item: '1.1', id: 'c', points: '1', text: text('无经费保障', 'No funds are provided'), quote: missing }),
      ],
      help: help(
        text('有成立领导小组的文件，写明第一责任人、承办科室和承办人，预算中列有专项经费。', 'A document sets up the lead group, names the person first responsible, the office and the officer, and the budget has a line for it.'),
        text('人员调离后半年未调整领导小组，承办人不知由谁担任。', 'Half a year after people left, the lead group is unchanged and nobody knows who handles the work.'),
      ),
    }),
    row({
      id: '1.2',
      title: text('制度落实', 'Systems carried out'),
      points: '3',
      asks: text(
        '坚持和完善政府信息公开工作制度，包括主动公开、依申请公开、保密审查等制度。',
        'The working systems for disclosure are kept and improved, among them disclosure on own initiative, disclosure on request, and secrecy review.',
      ),
      rules: [
        mark(
          { item: '1.2', id: 'a', points: '1', text: text('制度不落实', 'A system is not carried out'), quote: '有1项制度不落实扣1分' },
          text('每项制度', 'per system'),
        ),
      ],
      help: help(
        text('每条公开信息都有保密审查单，依申请公开有登记台账。', 'Every published item has its secrecy review slip; requests are kept in a register.'),
        text('制度已印发，但抽查的信息没有审查记录。', 'The system exists on paper, but the items checked carry no record of review.'),
      ),
    }),
    row({
      id: '1.3',
      title: text('细则、目录与指南', 'Detailed rules, catalogue and guide'),
      points: '5',
      asks: text(
        '制订本单位政府信息公开工作实施细则，目录、指南、依申请公开办法明确，并及时更新。',
        "The unit has its own detailed rules for disclosure; catalogue, guide and on-request method are clear and kept up to date.",
      ),
      rules: [
        mark(
          {
            item: '1.3',
            id: 'a',
            points: '1',
            text: text('不明确、不公开或未及时更新', 'One of them is unclear, unpublished or not updated in time'),
            quote: '1项不明确、不公开或未及时更新，1次扣1分',
          },
          perOccurrence,
        ),
      ],
      help: help(
        text('机构改革后及时修订指南，电话、地址、受理时间与实际一致。', 'After a reorganisation the guide is revised at once; telephone, address and office hours are right.'),
        text('指南中的联系电话已停用，目录仍是旧版。', 'The telephone number in the guide is dead and the catalogue is an old edition.'),
      ),
    }),
    row({
      id: '1.4',
      title: text('指导所属单位', 'Guidance of subordinate units'),
      points: '4',
      asks: text(
        '对所属单位或部门开展政府信息公开工作有指导和督查。',
        'The disclosure work of subordinate units or departments is guided and supervised.',
      ),
      rules: [
        mark(
          {
            item: '1.4',
            id: 'a',
            points: '1',
            text: text('在区级以上（含区级）考评中所属单位被扣分', 'A subordinate unit lost points in an assessment at autonomous-region level or above'),
            quote: '在区级以上（含区级）考评中，所属单位被扣分的，有1个扣1分',
          },
          text('每个所属单位', 'per subordinate unit'),
        ),
      ],
      help: help(
        text('每季度检查所属单位栏目，发现问题书面反馈并复查。', "Each quarter the subordinate units' columns are checked, faults are put in writing and rechecked."),
        text('上级考评通报了一个所属单位，主管部门此前从未检查。', 'A higher assessment named a subordinate unit that its department had never checked.'),
      ),
    }),
  ],
};
