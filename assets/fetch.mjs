// Makes the bundle of models, props, fonts and sounds, once for each state of the lists and scripts beside this file:
//   node fetch.mjs TARGET
// The bundle lives in a cache shared by all checkouts; TARGET becomes a link to it.

import { spawn } from 'node:child_process';
import { cpSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemble } from './lib/assemble.mjs';
import { faults } from './lib/bundle.mjs';
import { sha256 } from './lib/files.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const NPM_FILES = ['.npmrc', 'package.json', 'package-lock.json'];
const HOUR = 3_600_000;

const say = line => console.log(`assets: ${line}`);

async function main(target) {
  const cache = resolve(process.env.PHOTOPLAY_CACHE || join(homedir(), '.cache', 'photoplay'));
  const bundle = join(cache, `bundle-${recipeHash()}`);
  if (statSync(bundle, { throwIfNoEntry: false })) {
    const wrong = faults(bundle);
    if (wrong.length > 0) {
      say(`${bundle} is damaged (${wrong[0]}${wrong.length > 1 ? ` and ${wrong.length - 1} more` : ''}), making it anew`);
      rmSync(bundle, { recursive: true });
    }
  }
  if (!statSync(bundle, { throwIfNoEntry: false })) await build(cache, bundle);
  link(bundle, target);
  say(`${target} -> ${bundle}`);
}

/** Everything that decides what is in the bundle. */
function recipeHash() {
  const files = [...NPM_FILES, ...readdirSync(HERE).filter(file => /\.(tsv|mjs)$/.test(file))].concat(
    readdirSync(join(HERE, 'lib')).map(file => `lib/${file}`),
  );
  return sha256(files.sort().map(file => `${file}\n${sha256(readFileSync(join(HERE, file)))}\n`).join('')).slice(0, 16);
}

async function build(cache, bundle) {
  mkdirSync(cache, { recursive: true });
  sweep(cache);
  const work = mkdtempSync(join(cache, 'fetching-'));
  try {
    say('first build: fetching about 200 MB of models, props, fonts and sounds (kept in ' + cache + ')');
    for (const file of NPM_FILES) cpSync(join(HERE, file), join(work, file));
    await npmCi(work);
    const made = join(work, 'bundle');
    mkdirSync(made);
    const { count, bytes } = await assemble(HERE, join(work, 'node_modules'), made, what => say(`assembling ${what}`));
    say(`${count} files, ${Math.round(bytes / 1e6)} MB`);
    publish(made, bundle);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Two builds may run at once: the first one to finish wins, the other takes the winner's bundle. */
function publish(made, bundle) {
  try {
    renameSync(made, bundle);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    say('another build finished the same bundle first');
  }
}

/** Removes what builds that were killed have left behind. */
function sweep(cache) {
  for (const name of readdirSync(cache).filter(name => name.startsWith('fetching-'))) {
    const path = join(cache, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > HOUR) rmSync(path, { recursive: true, force: true });
  }
}

function npmCi(folder) {
  const started = Date.now();
  const command = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((done, fail) => {
    const npm = spawn('npm', command, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const ticker = setInterval(() => say(`npm ci, ${Math.round((Date.now() - started) / 1000)} s ...`), 5000);
    let output = '';
    for (const stream of [npm.stdout, npm.stderr]) stream.on('data', data => (output += data));
    npm.on('error', error => {
      clearInterval(ticker);
      fail(new Error(error.code === 'ENOENT' ? 'npm is missing: install it with "apt-get install npm"' : error.message));
    });
    npm.on('close', code => {
      clearInterval(ticker);
      if (code === 0) done();
      else fail(new Error(`npm ci failed (${code}); it needs the npm registry once, or a filled npm cache:\n${output.trim()}`));
    });
  });
}

function link(bundle, target) {
  mkdirSync(dirname(target), { recursive: true });
  const fresh = `${target}.${process.pid}`;
  symlinkSync(bundle, fresh, 'dir');
  if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) rmSync(target, { recursive: true });
  renameSync(fresh, target);
}

try {
  if (process.argv.length !== 3) throw new Error('usage: node fetch.mjs TARGET');
  await main(resolve(process.argv[2]));
} catch (error) {
  console.error(`assets: ${error.message}`);
  process.exitCode = 1;
}
