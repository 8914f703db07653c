import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Bundle, faults } from '../lib/bundle.mjs';
import { link, obtain } from '../lib/cache.mjs';

let cache;
beforeEach(() => (cache = mkdtempSync(join(tmpdir(), 'photoplay-assets-'))));
afterEach(() => rmSync(cache, { recursive: true }));

const say = () => {};
const maker = content => async work => {
  writeFileSync(join(work, 'by-product'), 'not to be kept');
  const made = join(work, 'bundle');
  const bundle = new Bundle(made);
  bundle.write('fonts/a.ttf', content, 'font@1');
  bundle.close();
  return made;
};
const never = async () => assert.fail('a good bundle must not be made again');
const content = bundle => readFileSync(join(bundle, 'fonts/a.ttf'), 'utf8');

test('a bundle is made once; the second time needs nothing', async () => {
  const first = await obtain(cache, 'k', maker('one'), say);
  assert.equal(content(first), 'one');
  assert.equal(await obtain(cache, 'k', never, say), first);
  assert.deepEqual(readdirSync(cache), ['bundle-k']);
});

test('another state of the recipe gets another bundle', async () => {
  const [a, b] = [await obtain(cache, 'a', maker('one'), say), await obtain(cache, 'b', maker('two'), say)];
  assert.deepEqual([content(a), content(b)], ['one', 'two']);
});

test('a changed or missing file is noticed and the bundle made anew', async () => {
  const bundle = await obtain(cache, 'k', maker('one'), say);
  writeFileSync(join(bundle, 'fonts/a.ttf'), 'tampered');
  assert.deepEqual(faults(bundle), ['fonts/a.ttf has changed']);
  assert.equal(content(await obtain(cache, 'k', maker('one'), say)), 'one');
  rmSync(join(bundle, 'fonts/a.ttf'));
  const lines = [];
  await obtain(cache, 'k', maker('one'), line => lines.push(line));
  assert.match(lines[0], /damaged.*fonts\/a\.ttf cannot be read \(ENOENT\)/);
});

test('a failed build leaves nothing behind', async () => {
  const failing = async work => {
    await maker('half')(work);
    throw new Error('no network');
  };
  await assert.rejects(obtain(cache, 'k', failing, say), /no network/);
  assert.deepEqual(readdirSync(cache), []);
});

test('two builds at once: both succeed with the bundle of the first to finish', async () => {
  let release;
  const gate = new Promise(done => (release = done));
  const slow = obtain(cache, 'k', async work => (await gate, maker('slow')(work)), say);
  const fast = await obtain(cache, 'k', maker('fast'), say);
  release();
  assert.equal(await slow, fast);
  assert.equal(content(fast), 'fast');
  assert.deepEqual(readdirSync(cache), ['bundle-k']);
});

test('what a killed build left is swept after an hour, what a running one has is not', async () => {
  for (const name of ['fetching-old', 'fetching-new']) mkdirSync(join(cache, name));
  const past = Date.now() / 1000 - 7200;
  utimesSync(join(cache, 'fetching-old'), past, past);
  await obtain(cache, 'k', maker('one'), say);
  assert.deepEqual(readdirSync(cache).sort(), ['bundle-k', 'fetching-new']);
});

test('the target becomes a link, be it absent, an older link, a dangling one or a folder', async () => {
  const [a, b] = [await obtain(cache, 'a', maker('one'), say), await obtain(cache, 'b', maker('two'), say)];
  const target = join(cache, 'target', 'bundle');
  link(a, target);
  assert.equal(content(target), 'one');
  link(b, target);
  assert.equal(content(target), 'two');
  assert.equal(content(a), 'one');
  rmSync(b, { recursive: true });
  link(a, target);
  assert.equal(content(target), 'one');
  rmSync(target);
  mkdirSync(join(target, 'folder'), { recursive: true });
  link(a, target);
  assert.equal(content(target), 'one');
});

test('fetch.mjs ends with an error that carries what npm said', () => {
  const bin = join(cache, 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'npm'), '#!/bin/sh\necho "npm error code ENOTFOUND"; exit 7\n');
  chmodSync(join(bin, 'npm'), 0o755);
  const run = path => {
    const env = { ...process.env, PATH: path, PHOTOPLAY_CACHE: join(cache, 'cache') };
    const script = fileURLToPath(new URL('../fetch.mjs', import.meta.url));
    return spawnSync(process.execPath, [script, join(cache, 'bundle')], { env, encoding: 'utf8' });
  };
  const failed = run(`${bin}:/bin:/usr/bin`);
  assert.equal(failed.status, 1);
  assert.match(failed.stderr, /npm ci failed \(7\).*\n.*ENOTFOUND/);
  assert.ok(!existsSync(join(cache, 'bundle')));
  const without = run(join(cache, 'nowhere'));
  assert.equal(without.status, 1);
  assert.match(without.stderr, /npm is missing/);
});
