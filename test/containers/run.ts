/**
 * `npm run test:containers`: builds the image, brings compose.yml up as a project of its own and walks through it, three minutes or so.
 *
 *   NPMRC=$HOME/.npmrc npm run test:containers     with npm settings of your own for the build
 *
 * Skips with a line where there is no engine. What it made is taken down again, its volumes too; the images stay.
 *
 * Imports: the files beside it.
 */

import { fileURLToPath } from 'node:url';

import { createProject, findEngine, whyNoEngine, type Project } from './compose.ts';
import { createOffice, pause, type Office } from './office.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const engine = findEngine();
const count = { passed: 0, failed: 0 };

if (engine === undefined) say(whyNoEngine);
else {
  const project = await createProject(engine, root);
  try {
    await walk(project);
  } catch (cause) {
    check('the walk came to its end', false, cause instanceof Error ? cause.message : String(cause));
    say(project.compose(['logs', '--tail', '30']).output);
  } finally {
    project.compose(['down', '--volumes', '--timeout', '5']);
  }
  say(`${count.passed} passed, ${count.failed} failed`);
  if (count.failed > 0) process.exitCode = 1;
}

async function walk(project: Project): Promise<void> {
  project.must(['build'], 20);
  say(`the image: ${Math.round(project.imageBytes('kaoping') / 1e6)} MB with the base in it`);
  check('no layer names npm settings', !/ca\[\]|_authToken|BEGIN CERTIFICATE/.test(project.imageText('kaoping')));
  project.must(['up', '--detach', '--wait'], 10);
  healthy(project, 'all are healthy');
  confined(project);
  const office = createOffice(project.address);
  await firstDay(project, office);
  await killed(project, office);
  await ended(project, office);
  admin(project);
  await again(project, office);
  const { status, output } = project.inside('database', ['sh', '-c', 'PGPASSWORD=$POSTGRES_PASSWORD psql -h 127.0.0.1 -U kaoping -At -c "SELECT content FROM entry"']);
  const { acknowledged, lost, twice } = office.compare(status === 0 ? output.split('\n') : []);
  check('nothing acknowledged is lost or there twice', acknowledged > 20 && lost === 0 && twice === 0, `${acknowledged} acknowledged, ${lost} lost, ${twice} twice`);
}

function healthy(project: Project, what: string): void {
  const told = ['database', 'app', 'app2'].map((service) => project.told(service, '{{.State.Health.Status}}'));
  check(what, told.every((one) => one === 'healthy'), told.join(' '));
}

/** Who the service is, and what it may write. */
function confined(project: Project): void {
  for (const service of ['app', 'app2']) {
    check(`${service} runs as nobody special`, project.inside(service, ['id', '-u']).output === '1000');
    check(`${service} has no capability`, /CapEff:\s+0+$/m.test(project.inside(service, ['cat', '/proc/self/status']).output));
    check(`${service} cannot write its own files`, /Read-only/.test(project.inside(service, ['touch', '/app/x']).output));
    check(`${service} can write its folders`, project.inside(service, ['sh', '-c', 'touch /tmp/x /data/checkpoints/.x && rm /data/checkpoints/.x']).status === 0);
  }
  check('what only builds and tests is not in it', !/^(tsx|playwright-core|jsdom|dependency-cruiser)$/m.test(project.inside('app', ['ls', 'node_modules']).output));
}

async function firstDay(project: Project, office: Office): Promise<void> {
  check('ready through the proxy', (await office.ask('GET', '/readyz')).status === 200);
  check('the page comes through the proxy', /kaoping-server/.test(await (await office.ask('GET', '/')).text()));
  check('figures are not for everybody', (await office.ask('GET', '/metrics')).status !== 200);
  const codes = ['app', 'app2'].map((service) => /setup=([\w-]+)/.exec(project.must(['logs', service]))?.[1]);
  check('both processes say the same link', codes[0] !== undefined && codes[0] === codes[1], codes.join(' '));
  check('the first account is made by it', (await office.setUp(codes[0] ?? '')) === 200);
  check('once', (await office.setUp(codes[0] ?? '')) === 403);
  check('and logs in', (await office.login()) === 200 && (await office.ask('GET', '/api/home')).status === 200);
  await office.createYear('first');
  const heard = await office.hears(() => office.recordProblem('first'));
  check('a change is told through the proxy within two seconds', heard !== undefined && heard < 2000, `${heard?.toFixed(0)} ms`);
}

/** The process itself is killed, as by a fault of its own: `docker kill` would count as a wish, and nothing would start it again. */
async function killed(project: Project, office: Office): Promise<void> {
  const kill = "for (const one of require('fs').readdirSync('/proc')) try { if (/bin\\/serve/.test(require('fs').readFileSync(`/proc/${one}/cmdline`)) && one !== '1') process.kill(Number(one), 'SIGKILL'); } catch {}";
  for (const service of ['app', 'app2']) {
    const before = Number(project.told(service, '{{.RestartCount}}'));
    const { signal, abort } = stopper();
    const writing = (async () => {
      while (!signal.aborted) await office.recordProblem('first');
    })();
    project.inside(service, ['node', '-e', kill]);
    await pause(3000);
    abort();
    await writing;
    check(`${service} is killed and the work goes on`, (await office.ask('GET', '/api/home')).status === 200);
    for (let look = 0; look < 60 && project.told(service, '{{.State.Health.Status}}') !== 'healthy'; look += 1) await pause(1000);
    check(`${service} comes back by itself`, Number(project.told(service, '{{.RestartCount}}')) > before);
  }
  healthy(project, 'and all are healthy again');
}

async function ended(project: Project, office: Office): Promise<void> {
  const began = performance.now();
  project.must(['stop', 'app2']);
  const seconds = (performance.now() - began) / 1000;
  check('a stop is a good end', project.told('app2', '{{.State.ExitCode}}') === '0' && seconds < 18, `${seconds.toFixed(1)} s`);
  await office.recordProblem('first');
  check('one process does for a while', (await office.ask('GET', '/api/home')).status === 200);
  project.must(['up', '--detach', '--wait', '--force-recreate', '--no-deps', 'app2']);
  // the proxy looks up the addresses every five seconds
  await pause(6000);
  project.must(['stop', 'app']);
  check('a container that was made anew is found by the proxy', (await office.ask('GET', '/api/home')).status === 200);
  project.must(['up', '--detach', '--wait', 'app']);
}

/** The administrator's commands, inside of the container. */
function admin(project: Project): void {
  const run = (...words: string[]) => project.inside('app', ['node', 'bin/admin.mjs', ...words]);
  check('an account is made', /^zhang\t\S{10,}/.test(run('create-user', 'zhang', '张三', 'posts=inspector').output));
  const verified = run('verify').output;
  check('everything is whole', verified.endsWith(': whole'), verified);
  check('a backup is made', /^1 books, 0 evidence files, 2 accounts$/.test(run('backup', '/data/backups/one').output));
  const into = 'sh -c "PGPASSWORD=$POSTGRES_PASSWORD createdb -h 127.0.0.1 -U kaoping copy"';
  project.inside('database', ['sh', '-c', into]);
  const restored = project.compose(['exec', '-T', '-e', 'DATABASE_URL=postgres://kaoping@database:5432/copy', '-e', 'KAOPING_CHECKPOINTS=none', 'app', 'node', 'bin/admin.mjs', 'restore', '/data/backups/one']);
  check('and restored into an empty database', /^1 books, 0 evidence files, 2 accounts$/.test(restored.output), restored.output);
}

async function again(project: Project, office: Office): Promise<void> {
  project.must(['down']);
  project.must(['up', '--detach', '--wait'], 5);
  check('after down and up the account is there', (await office.login()) === 200);
  const home = await (await office.ask('GET', '/api/home')).text();
  check('and the year', home.includes('first'));
  check('and the backup, and a checkpoint', /manifest/.test(project.inside('app', ['ls', '/data/backups/one', '/data/checkpoints']).output));
  check('and everything is whole', /[1-9]\d* checkpoints: whole$/.test(project.inside('app2', ['node', 'bin/admin.mjs', 'verify']).output));
}

function stopper(): { readonly signal: AbortSignal; readonly abort: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, abort: () => controller.abort() };
}

function check(what: string, isSo: boolean, facts = ''): void {
  count[isSo ? 'passed' : 'failed'] += 1;
  say(`${isSo ? 'ok     ' : 'FAILED '} ${what}${facts === '' ? '' : ` (${facts})`}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
