/** What the office decides on the desk: where a problem counts, which are the same, what the unit reported, fraud, grade. */

import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';

import { office, secondOffice } from '../../support/world.ts';
import { arxanReview, deskOf, moveTo, openDesk, problems, setToday, tianshuiComplete } from './desk-years.tsx';

afterEach(() => {
  vi.useRealTimers();
});

const card = (number: number) => screen.findByRole('article', { name: `第 ${number} 号问题` });

describe('one problem in several places', () => {
  it('says where it counts already, and counts where the office decides', async () => {
    const { user, world, untilTotal } = await openDesk({ prepare: arxanReview, search: '?item=3.1' });
    // flat 3 points at 3.1 are more than 2 × 1 at 2.1
    const before = await card(1);
    expect(before).toHaveTextContent('多处扣分，待决定');
    expect(before).toHaveTextContent('2.1 a × 2 已在 3.1 a 扣分，不重复扣');
    await user.click(within(before).getByRole('button', { name: '决定扣分处' }));
    const dialog = screen.getByRole('dialog', { name: '第 1 号问题在哪一处扣分' });
    await user.click(within(dialog).getByRole('radio', { name: /^2\.1 a × 2/ }));
    await user.type(within(dialog).getByLabelText(/^理由/), '问题出在内容');
    await user.click(within(dialog).getByRole('button', { name: '决定' }));
    await untilTotal(/总分 97\.00 分/);
    const after = await card(1);
    expect(after).toHaveTextContent('扣分处已决定');
    expect(after).toHaveTextContent('经办决定扣分处：问题出在内容');
    expect((await deskOf(world)).open.filter(({ what }) => what === 'duplicate')).toEqual([]);
  });

  it('needs a reason', async () => {
    const { user } = await openDesk({ prepare: arxanReview, search: '?item=3.1' });
    await user.click(within(await card(1)).getByRole('button', { name: '决定扣分处' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '决定' }));
    expect(within(dialog).getByText('请写明理由。')).toBeVisible();
  });

  it('joins two records of one problem, charges them once, and splits them again', async () => {
    const { user, untilTotal } = await openDesk({ prepare: arxanReview, search: '?item=2.1' });
    await untilTotal(/总分 96\.00 分/);
    await user.click(within(await card(2)).getByRole('button', { name: '认定为同一问题' }));
    const dialog = screen.getByRole('dialog');
    await user.type(within(dialog).getByLabelText(/^理由/), '同一份预算');
    await user.click(within(dialog).getByRole('button', { name: '认定为同一问题' }));
    await untilTotal(/总分 97\.00 分/);
    expect(await card(2)).toHaveTextContent('并入第 1 号');
    await user.click(within(await card(2)).getByRole('button', { name: '拆分出来' }));
    const again = screen.getByRole('dialog');
    await user.type(within(again).getByLabelText(/^理由/), '两份不同的预算');
    await user.click(within(again).getByRole('button', { name: '拆分' }));
    await untilTotal(/总分 96\.00 分/);
  });

  it('points out the known problem while the same is typed, and records it as the same', async () => {
    setToday();
    const { press, user, untilTotal, world } = await openDesk({ prepare: arxanReview, search: '?item=2.1' });
    await untilTotal(/总分 96\.00 分/);
    await press('e');
    await user.paste('部门预算公开晚了两个月多');
    await user.click(await screen.findByRole('button', { name: '与第 1 号是同一问题，一并记录' }));
    await waitFor(async () => expect((await deskOf(world)).problems.at(-1)).toMatchObject({ number: 3, state: 'joined', joinedInto: { number: 1 } }));
    await untilTotal(/总分 96\.00 分/);
  });
});

describe('what the unit reported itself', () => {
  const open = () => openDesk({ prepare: arxanReview, search: '?item=2.2' });
  const reported = () => screen.findByRole('article', { name: '自报问题：一件申请答复迟了三天' });

  it('takes points only once it is taken up', async () => {
    setToday();
    const { user, untilTotal, world } = await open();
    await untilTotal(/总分 96\.00 分/);
    await user.click(within(await reported()).getByRole('button', { name: '采纳为问题' }));
    await untilTotal(/总分 95\.00 分/);
    expect(await reported()).toHaveTextContent('已采纳为第 3 号问题');
    expect((await deskOf(world)).findings[0]?.settled).toMatchObject({ outcome: 'adopted' });
  });

  it('can be a known problem', async () => {
    const { user, untilTotal } = await open();
    await user.click(within(await reported()).getByRole('button', { name: '与已有问题相同' }));
    const dialog = screen.getByRole('dialog');
    await user.type(within(dialog).getByLabelText(/^理由/), '说的是同一件事');
    await user.click(within(dialog).getByRole('button', { name: '认定为同一问题' }));
    expect(await screen.findByText(/与第 1 号是同一问题/)).toBeVisible();
    await untilTotal(/总分 96\.00 分/);
  });

  it('is dismissed with a reason only', async () => {
    const { user, world } = await open();
    await user.click(within(await reported()).getByRole('button', { name: '不予采纳' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: '不予采纳' }));
    expect(within(dialog).getByText('请写明理由。')).toBeVisible();
    await user.type(within(dialog).getByLabelText(/^理由/), '在法定期限内');
    await user.click(within(dialog).getByRole('button', { name: '不予采纳' }));
    await waitFor(async () => expect((await deskOf(world)).findings[0]?.settled).toMatchObject({ outcome: 'dismissed', reason: '在法定期限内' }));
  });
});

describe('faked material', () => {
  const open = (actor = office, world?: Parameters<typeof deskOf>[0]) =>
    openDesk({ search: '?item=@fraud', actor, ...(world === undefined ? { prepare: arxanReview } : { world }) });

  it('takes nothing before a second person has signed', async () => {
    const first = await open();
    await first.user.type(await screen.findByLabelText('扣分（2 至 5 分）'), '3');
    await first.user.type(screen.getByLabelText(/^事实与理由/), '补签会议纪要');
    await first.user.click(screen.getByRole('button', { name: '提出，交另一人复核' }));
    expect(await screen.findByText('等待另一人复核')).toBeVisible();
    await first.untilTotal(/总分 96\.00 分/);
    expect(screen.getByText('提出人 经办 不能自己复核，请由另一人办理。')).toBeVisible();
    expect(screen.queryByRole('button', { name: '同意扣分' })).toBeNull();
    first.view.unmount();

    const second = await open(secondOffice, first.world);
    await second.user.click(await screen.findByRole('button', { name: '同意扣分' }));
    await second.untilTotal(/总分 93\.00 分/);
    expect(screen.getByText('已复核，计入总分')).toBeVisible();
  });

  it('keeps to the range of the scheme and asks for the facts', async () => {
    const { user, world } = await open();
    await user.type(await screen.findByLabelText('扣分（2 至 5 分）'), '6');
    await user.click(screen.getByRole('button', { name: '提出，交另一人复核' }));
    expect(screen.getByText('请填 2 至 5 分。')).toBeVisible();
    expect(screen.getByText('请写明事实与理由。')).toBeVisible();
    expect((await deskOf(world)).fraud.proposed).toBeNull();
  });

  it('is refused with a reason, or taken back', async () => {
    const { world, view } = await open();
    await world.done('y', office, { kind: 'proposeFraud', unit: 'edu', seen: 0, points: '2.5', reason: '疑似补签', evidence: [] });
    view.unmount();
    const second = await open(secondOffice, world);
    await second.user.click(await screen.findByRole('button', { name: '不同意' }));
    expect(screen.getByText('不同意，请写明理由。')).toBeVisible();
    await second.user.type(screen.getByLabelText(/^复核意见/), '证据不足');
    await second.user.click(screen.getByRole('button', { name: '不同意' }));
    expect(await screen.findByText('复核不同意：证据不足', { exact: false })).toBeVisible();
    await second.user.click(screen.getByRole('button', { name: '收回扣分' }));
    const dialog = screen.getByRole('dialog');
    await second.user.type(within(dialog).getByLabelText(/^理由/), '查无实据');
    await second.user.click(within(dialog).getByRole('button', { name: '收回扣分' }));
    await waitFor(async () => expect((await deskOf(world)).fraud.proposed).toBeNull());
  });
});

describe('result of the public, and the grade', () => {
  it('enters the score with its source and answers', async () => {
    const { user, world, untilTotal } = await openDesk({ prepare: tianshuiComplete, search: '?item=@social' });
    const score = await screen.findByLabelText('得分');
    await user.clear(score);
    await user.type(score, '80.5');
    await user.type(screen.getByLabelText('答卷数（可不填）'), '312');
    await user.click(screen.getByRole('button', { name: '保存得分' }));
    await waitFor(async () => expect((await deskOf(world)).entered[0]).toMatchObject({ score: '80.5', answers: 312, source: '门户网站问卷' }));
    await untilTotal(/总分 96\.8/);
  });

  it('confirms the suggested grade', async () => {
    const { user, world } = await openDesk({ prepare: tianshuiComplete, search: '?item=@grade' });
    await user.click(await screen.findByRole('button', { name: '确认“优秀”' }));
    await waitFor(async () => expect((await deskOf(world)).proposal).toMatchObject({ grade: '优秀', reason: '' }));
  });

  it('departs from it only with a reason', async () => {
    const { user, world } = await openDesk({ prepare: tianshuiComplete, search: '?item=@grade' });
    await user.click(await screen.findByRole('radio', { name: /^良好/ }));
    await user.click(screen.getByRole('button', { name: '拟定为“良好”' }));
    expect(screen.getByText('等次与建议不同，请写明理由。')).toBeVisible();
    await user.type(screen.getByLabelText(/^与建议不同的理由/), '年内两次被通报');
    await user.click(screen.getByRole('button', { name: '拟定为“良好”' }));
    await waitFor(async () => expect((await deskOf(world)).proposal).toMatchObject({ grade: '良好', reason: '年内两次被通报' }));
    expect(await screen.findByText('与建议不同')).toBeVisible();
  });

  it('names a proposal that the total has left behind', async () => {
    const prepare = async (world: Parameters<typeof tianshuiComplete>[0]) => {
      await tianshuiComplete(world);
      await world.done('y', office, { kind: 'proposeGrade', unit: 'edu', seen: 0, grade: '优秀', reason: '' });
      await world.done('y', office, { kind: 'enterResult', unit: 'edu', leaf: 'social', seen: 1, score: '10', source: '门户网站问卷', evidence: [] });
    };
    await openDesk({ prepare, search: '?item=@grade' });
    expect(await screen.findByRole('note')).toHaveTextContent(/拟定时总分 [\d.]+ 分、建议“优秀”，现在总分 [\d.]+ 分、建议“良好”，需要重新拟定/);
    expect(screen.getAllByText('需重新拟定').length).toBeGreaterThan(0);
  });
});

it('shows everything and refuses everything once the results are with the leaders, and says why', async () => {
  const prepare = async (world: Parameters<typeof tianshuiComplete>[0]) => {
    await arxanReview(world);
    for (const problem of [problems.budgetAgain]) await world.done('y', office, { kind: 'withdrawProblem', problem, seen: 0, reason: '重复' });
    await world.done('y', office, { kind: 'settleFinding', sheet: 'self:edu', finding: 'f1', outcome: 'dismissed', reason: '在期限内' });
    await world.done('y', office, { kind: 'proposeSuggested', units: ['edu', 'fin'] });
    await moveTo(world, 'approval', 2);
  };
  await openDesk({ prepare, search: '?item=2.1' });
  expect(await screen.findByText('考评办在“审定”阶段不能记录问题。')).toBeVisible();
  expect(screen.queryByRole('button', { name: /记录问题/ })).toBeNull();
  expect(within(await card(1)).queryAllByRole('button')).toEqual([]);
});
