// Runs first on a fresh clone, under whatever Node there is (20 or newer): installs what is missing, then hands
// over to the project's own Node 24. Plain JavaScript without dependencies, because there are none yet.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

const root = path.join(
  import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname),
  '../..',
);
const programs = {
  start: 'collector/cli/start.ts',
  build: 'collector/cli/build-all.ts',
  spillway: 'collector/cli/spillway.ts',
  test: 'test/run.ts',
};

const [name = '', ...args] = process.argv.slice(2);
const program = programs[name];
if (!program) fail(`There is no program called "${name}".`);
if (!installed()) install();
setHooks();
run(ownNode(), [path.join(root, program), ...args]);

/** npm writes its own record of the tree after each install: older than the lock file means out of date. */
function installed() {
  const record = path.join(root, 'node_modules/.package-lock.json');
  return (
    existsSync(record) &&
    statSync(record).mtimeMs >= statSync(path.join(root, 'package-lock.json')).mtimeMs
  );
}

function install() {
  process.stderr.write('Installing what is missing, about half a minute …\n');
  const npm = process.env.npm_execpath;
  const [command, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const result = spawnSync(command, [...first, 'ci', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: !npm && process.platform === 'win32',
  });
  if (result.status !== 0)
    fail(
      'The dependencies could not be installed: npm ci failed (see above). Is the npm registry reachable?',
    );
}

/** Each time, because whoever ran `npm ci` before never comes through install(). Hooks of one's own are left. */
function setHooks() {
  if (!existsSync(path.join(root, '.git'))) return;
  const git = (...words) => spawnSync('git', ['config', ...words], { cwd: root });
  if (git('--get', 'core.hooksPath').status === 1) git('core.hooksPath', '.githooks');
}

/** The locked package for this platform; else the Node that runs this, where it is new enough. */
function ownNode() {
  const packages = [
    `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`,
    `node-bin-${process.platform}-${process.arch}`,
  ];
  const file = process.platform === 'win32' ? 'bin/node.exe' : 'bin/node';
  const found = packages
    .map((pack) => path.join(root, 'node_modules', pack, file))
    .find(existsSync);
  if (found) return found;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    `There is no packaged Node for ${process.platform} ${process.arch}: run this with Node 24 or newer.`,
  );
}

function run(node, argv) {
  const PATH = [path.join(root, 'node_modules/.bin'), path.dirname(node), process.env.PATH].join(
    path.delimiter,
  );
  const child = spawn(node, argv, { stdio: 'inherit', env: { ...process.env, PATH } });
  // A terminal sends Ctrl-C to both; whoever stops only this process means the program behind it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
