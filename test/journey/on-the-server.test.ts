/**
 * Several people at their own computers on the real service: from the first account to somebody leaving, with sessions that end,
 * a server that is killed, and a network that lets no events through.
 */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { tianshui2015 } from '#scheme/data/tianshui-2015.ts';
import { axeFaults } from '../browser/axe.ts';
import { complaintsOf, desk, launchChromium, phone } from '../browser/chromium.ts';
import { openDesk } from './desk.ts';
import { patiently, sitDown, type Person } from './person.ts';
import { startService, yearUnderReview, type RunningService } from './service.ts';
import { done } from './year.ts';

const password = 'correct horse battery';
const year = '#/years/served-year';

/** What was asked of which host, and what the browser had to complain of, by everybody. */
const hosts = new Set<string>();
const breaches: string[] = [];

let browser: Browser;
let service: RunningService;
let chief: Person;
let second: Person;
let clerk: Person;
let inspector: Person;
const firstPasswords = new Map<string, string>();

beforeAll(async () => {
  browser = await launchChromium();
  service = await startService({ backup: await yearUnderReview(tianshui2015, [['edu', '市教育局'], ['fin', '市财政局']]) });
});
afterAll(async () => {
  await browser.close();
  await service.end();
});

/** At an own computer: a context of their own. */
async function ownComputer(hash = ''): Promise<Person> {
  const context = await browser.newContext({ viewport: desk, locale: 'zh-CN' });
  context.on('request', (request) => void hosts.add(new URL(request.url()).host));
  const person = await sitDown(context, hash, service.address);
  person.page.on('console', (message) => {
    if (/Content.Security.Policy|refused to/i.test(message.text())) breaches.push(message.text());
  });
  person.page.on('pageerror', (error) => breaches.push(error.message));
  return person;
}

const signIn = (page: Page) => page.getByRole('dialog', { name: /登录|修改密码/ });

async function logIn({ page }: Person, username: string, given: string): Promise<void> {
  const window = signIn(page);
  await window.getByLabel('用户名').fill(username);
  await window.getByLabel('密码').fill(given);
  await window.getByRole('button', { name: '登录', exact: true }).click();
}

/** Ends the session at the server, as a logout at another window of the same computer does. */
async function endSession(context: BrowserContext): Promise<void> {
  const answer = await context.request.delete(`${service.address}api/session`, { headers: { origin: service.address.slice(0, -1) } });
  expect(answer.status()).toBe(200);
}

const elapsed = async (until: Promise<unknown>) => {
  const began = performance.now();
  await until;
  return Math.round(performance.now() - began);
};

/** The events that reach a page from now on. */
async function eventsOf(page: Page): Promise<readonly string[]> {
  const names: string[] = [];
  const inspectorOf = await page.context().newCDPSession(page);
  inspectorOf.on('Network.eventSourceMessageReceived', ({ eventName }) => void names.push(eventName));
  await inspectorOf.send('Network.enable');
  return names;
}

/** Puts a problem into the form and answers how to send it. */
async function writeProblem(person: Person, words: string) {
  const { page } = person;
  await person.goTo(`${year}/problems`);
  await person.follow('记录问题');
  const form = page.getByRole('form', { name: '记录问题' });
  await form.getByLabel(/^被考评单位/).fill('市教育局');
  const place = form.getByRole('group', { name: '扣分处 1' });
  await place.getByLabel(/^考评项/).selectOption('2.3');
  await place.getByRole('radio', { name: '未按时限公开' }).check();
  await form.getByRole('radio', { name: '网站抽查' }).check();
  await form.getByLabel(/^问题描述/).fill(words);
  return {
    form,
    send: async () => {
      await form.getByRole('button', { name: '记录问题' }).click();
    },
    isDone: () => page.getByRole('heading', { name: /已记录：市教育局/ }).waitFor(),
  };
}

const problemsNamed = async (words: string): Promise<number> => {
  const answer = await chief.page.context().request.get(`${service.address}api/books/served-year/problems`);
  const { problems } = (await answer.json()) as { readonly problems: readonly { readonly words: string }[] };
  return problems.filter((problem) => problem.words === words).length;
};

describe('people come in', () => {
  it('the first account of the office by the link that the service printed', async () => {
    chief = await ownComputer(service.setupLink.replace(service.address, ''));
    const { page } = chief;
    const setup = page.getByRole('dialog', { name: '建立第一个考评办账号' });
    await setup.getByLabel('用户名').fill('zhang');
    await setup.getByLabel('姓名').fill('张三');
    await setup.getByLabel('密码').fill(password);
    await setup.getByRole('button', { name: '建立账号' }).click();
    await logIn(chief, 'zhang', password);
    await page.getByRole('heading', { level: 1, name: '首页' }).waitFor();
    expect(await page.getByRole('main').innerText()).not.toMatch(/这台电脑|示例/);
  });

  it('others by accounts that the office makes on screen', async () => {
    const { page } = chief;
    await chief.open('人员账号');
    for (const [name, username, place, post] of [['李四', 'lisi', '市教育局', ''], ['王五', 'wangwu', '考评办', ''], ['赵六', 'zhaoliu', '考评办', '检查员']] as const) {
      await page.getByRole('button', { name: '新建账号' }).click();
      const form = page.getByRole('dialog', { name: '新建账号' });
      await form.getByLabel('姓名').fill(name);
      await form.getByLabel('用户名').fill(username);
      await form.getByLabel('所属').selectOption({ label: place });
      if (post !== '') {
        await form.getByRole('checkbox', { name: '考评办' }).uncheck();
        await form.getByRole('checkbox', { name: post }).check();
      }
      await form.getByRole('button', { name: '建立账号' }).click();
      const first = page.getByRole('dialog', { name: '首次密码' });
      firstPasswords.set(username, await first.locator('code').innerText());
      await first.getByRole('button', { name: '已记下' }).click();
    }
    await page.getByRole('rowheader', { name: /赵六/ }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
  });

  it('with a first password, which is changed before anything else', async () => {
    [clerk, second, inspector] = (await Promise.all(
      ['lisi', 'wangwu', 'zhaoliu'].map(async (username) => {
        const person = await ownComputer();
        const first = firstPasswords.get(username) ?? '';
        await logIn(person, username, first);
        const change = person.page.getByRole('dialog', { name: '首次登录，请修改密码' });
        await change.getByLabel('当前密码').fill(first);
        await change.getByLabel('新密码', { exact: true }).fill(password);
        await change.getByLabel('再输一遍新密码').fill(password);
        await change.getByRole('button', { name: '保存新密码' }).click();
        await person.page.getByRole('heading', { level: 1, name: '首页' }).waitFor();
        return person;
      }),
    )) as [Person, Person, Person];
    expect(await clerk.page.getByRole('main').innerText()).toContain('市教育局');
  });
});

describe('people work at the same time', () => {
  it('what one records appears on the other’s screen, and the typing there goes on undisturbed', async () => {
    await chief.goTo(year);
    await openDesk(chief, '市教育局', /^\S+ *2\.3 /);
    const { page } = chief;
    await page.getByLabel('得分', { exact: true }).fill('7');
    const note = page.getByLabel(/^说明（/);
    await note.fill('晚公开，依据见附件');
    // in the middle of the words
    await note.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 3));
    await note.focus();
    await note.evaluate((field: HTMLTextAreaElement) => field.setSelectionRange(3, 3));
    const events = await eventsOf(page);
    const took: number[] = [];
    for (const words of ['财政信息晚公开一个月', '年报晚公布', '预算未按时公开']) {
      const problem = await writeProblem(inspector, words);
      const answered = inspector.page.waitForResponse((response) => response.url().endsWith('/commands'));
      const appears = page.getByRole('region', { name: /问题/ }).getByText(words).first().waitFor();
      await problem.send();
      await answered;
      took.push(await elapsed(appears));
      await page.keyboard.type('两条');
    }
    process.stdout.write(`from an answered change to the other person's screen: ${took.join(', ')} ms\n`);
    // each was told, none had to be asked for: asking every second and a half would show them too, later
    await expect.poll(() => events.filter((name) => name === 'changed').length, patiently).toBeGreaterThanOrEqual(took.length);
    expect(await note.inputValue()).toBe('晚公开两条两条两条，依据见附件');
    expect(await note.evaluate((field: HTMLTextAreaElement) => [document.activeElement === field, field.selectionStart])).toEqual([true, 9]);
  });

  it('two who score the same thing are shown both versions, and the one who chooses keeps both in the book', async () => {
    await second.goTo(year);
    await openDesk(second, '市教育局', /^\S+ *2\.3 /);
    await second.page.getByLabel('得分', { exact: true }).fill('5');
    await second.page.getByLabel(/^说明（/).fill('三条都晚');
    await second.page.getByRole('button', { name: '保存，到下一项' }).click();
    const conflict = chief.page.getByRole('alert', { name: '这一项刚在别处改过。' });
    await conflict.getByText(/三条都晚/).waitFor();
    await conflict.getByText(/晚公开两条两条两条/).waitFor();
    expect(await conflict.innerText()).toContain('王五');
    await conflict.getByRole('button', { name: '用我的' }).click();
    await conflict.waitFor({ state: 'detached' });
    await second.page.getByRole('navigation', { name: '考评项' }).getByRole('button', { name: /^\S+ *2\.3 / }).click();
    await expect.poll(() => second.page.getByLabel(/^说明（/).inputValue(), patiently).toBe('晚公开两条两条两条，依据见附件');
  });
});

describe('nothing typed is lost', () => {
  it('when the session ends in the middle: the password is asked in place, and the same text goes on, once', async () => {
    const words = '登录过期时正在写的问题';
    const { page } = inspector;
    const problem = await writeProblem(inspector, words.slice(0, 6));
    await endSession(page.context());
    const field = problem.form.getByLabel(/^问题描述/);
    await field.press('End');
    await page.keyboard.type(words.slice(6));
    await problem.send();
    const window = signIn(page);
    await window.getByText('登录已过期，请重新登录').waitFor();
    expect(await axeFaults(page)).toEqual([]);
    expect(await window.getByLabel('用户名').inputValue()).toBe('zhaoliu');
    // the focus is where the password goes
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await window.waitFor({ state: 'detached' });
    await problem.isDone();
    expect(await problemsNamed(words)).toBe(1);
  });

  it('when the server is killed and comes back: a notice, the work kept, sent once', async () => {
    const words = '断电时正在写的问题';
    const problem = await writeProblem(inspector, words);
    await clerk.goTo(`${year}/sheets/self:edu`);
    const item = clerk.page.getByRole('navigation', { name: '考评项目录' }).getByRole('button').first();
    await item.click();
    const points = clerk.page.getByLabel('得分', { exact: true });
    await points.fill('2');
    const note = clerk.page.getByLabel(/^扣分理由|^说明|^得分理由/).first();
    await note.fill('断电前写的，');
    await service.kill();
    await note.press('End');
    await clerk.page.keyboard.type('断电后接着写的');
    await problem.send();
    for (const { page } of [clerk, inspector]) await page.getByText('暂时连不上服务器。填写的内容还在').waitFor();
    expect(await note.inputValue()).toBe('断电前写的，断电后接着写的');
    await service.startAgain();
    await problem.isDone();
    expect(await problemsNamed(words)).toBe(1);
    for (const { page } of [clerk, inspector]) await page.getByText('暂时连不上服务器').waitFor({ state: 'detached' });
    await clerk.page.getByText(/已保存 \d/).first().waitFor();
    // from the server alone: nothing of this browser helps
    const elsewhere = await ownComputer();
    await logIn(elsewhere, 'lisi', password);
    await elsewhere.page.getByRole('heading', { level: 1, name: '首页' }).waitFor();
    await elsewhere.goTo(`${year}/sheets/self:edu`);
    await elsewhere.page.getByRole('navigation', { name: '考评项目录' }).getByRole('button').first().click();
    await expect.poll(() => elsewhere.page.getByLabel(/^扣分理由|^说明|^得分理由/).first().inputValue(), patiently).toBe('断电前写的，断电后接着写的');
    await elsewhere.page.context().close();
  });

  it('where no events come through, the pages ask, and changes appear all the same', async () => {
    const context = second.page.context();
    await context.route((url) => url.pathname === '/api/changes' && url.search === '', (route) => route.abort());
    await second.page.reload();
    await second.settled();
    await second.goTo(`${year}/problems`);
    const words = '没有事件时记录的问题';
    const problem = await writeProblem(inspector, words);
    const answered = inspector.page.waitForResponse((response) => response.url().endsWith('/commands'));
    await problem.send();
    await answered;
    const took = await elapsed(second.page.getByText(words).first().waitFor());
    process.stdout.write(`the same without events: ${took} ms\n`);
  });
});

it('a citizen answers the questionnaire from a telephone, without a login, and the office sees it arrive', async () => {
  const { page } = chief;
  await chief.goTo(`${year}/survey`);
  await chief.fill(/^问卷标题/, '社会评议');
  await chief.press('保存');
  await done(chief, '问卷已保存');
  await chief.press('发布');
  await chief.dialog().getByRole('button', { name: '发布' }).click();
  await done(chief, '问卷已发布');
  await page.getByRole('tab', { name: '渠道与验证码' }).click();
  const link = await page.getByText(/ask\.html\?q=/).first().innerText();
  expect(new URL(link).origin).toBe(new URL(service.address).origin);
  expect(await page.getByRole('main').innerText()).not.toContain('只在一台电脑上使用');

  const context = await browser.newContext({ viewport: phone, locale: 'zh-CN' });
  context.on('request', (request) => void hosts.add(new URL(request.url()).host));
  const citizen = await context.newPage();
  const complaints = complaintsOf(citizen);
  await citizen.goto(link);
  await citizen.getByRole('button', { name: '开始填写' }).click();
  await citizen.getByLabel('市教育局').check();
  const next = () => citizen.getByRole('button', { name: '下一步' }).click();
  await next();
  for (let question = 1; question <= 8; question += 1) {
    await citizen.getByText(`第 ${question} 题，共 8 题`).waitFor();
    if (question <= 5) await citizen.getByLabel('满意', { exact: true }).check();
    if (question === 6) await citizen.getByLabel('5分').check();
    await next();
  }
  await citizen.getByRole('heading', { name: '请核对您的答案' }).waitFor();
  const appears = page.getByText(/答卷 1 份/).first().waitFor();
  await citizen.getByRole('button', { name: '提交' }).click();
  await citizen.getByRole('heading', { name: '提交成功，谢谢您的参与' }).waitFor();
  await appears;
  expect(complaints).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  // the kiosk of a server's page asks the server, too
  await citizen.goto(link.replace('ask.html', 'kiosk.html'));
  await citizen.getByRole('heading', { name: '社会评议' }).waitFor();
  await context.close();
});

it('whoever leaves is out at once, on an open page too', async () => {
  const { page } = chief;
  await chief.goTo('#/people');
  await page.getByRole('button', { name: '离任：李四' }).click();
  await page.getByRole('dialog', { name: '李四离任' }).getByRole('button', { name: '离任' }).click();
  await page.getByText('李四已离任，不能再登录').waitFor();
  expect((await clerk.page.context().request.get(`${service.address}api/home`)).status()).toBe(401);
  const took = await elapsed(signIn(clerk.page).waitFor());
  process.stdout.write(`the open page of who left asks for a login after ${took} ms\n`);
  await signIn(clerk.page).getByLabel('密码').fill(password);
  await clerk.page.keyboard.press('Enter');
  await signIn(clerk.page).getByRole('alert').waitFor();
});

it('whoever logs out is out, and the next one at the computer sees nothing of theirs', async () => {
  await second.page.getByRole('button', { name: '退出登录' }).click();
  await signIn(second.page).getByRole('heading', { name: '登录', exact: true }).waitFor();
  expect((await second.page.context().request.get(`${service.address}api/home`)).status()).toBe(401);
  expect(await second.page.evaluate(() => JSON.stringify(localStorage))).not.toContain('三条都晚');
});

it('the browser found nothing to complain of, and nobody asked another host', async () => {
  const [cookie, ...others] = (await chief.page.context().cookies()).filter(({ name }) => name.includes('session_token'));
  expect(others).toEqual([]);
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax', secure: false, path: '/' });
  const policy = (await chief.page.context().request.get(service.address)).headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe/);
  expect(breaches).toEqual([]);
  expect([...hosts]).toEqual([new URL(service.address).host]);
});
