// Makes the bundle of models, props, fonts and sounds, once for each state of the lists and scripts beside this file:
//   node fetch.mjs TARGET
// The bundle lives in a cache shared by all checkouts (PHOTOPLAY_CACHE, else ~/.cache/photoplay); TARGET becomes a link to it.

import { cpSync, mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { assemble } from './lib/assemble.mjs';
import { link, obtain } from './lib/cache.mjs';
import { sha256 } from './lib/files.mjs';
import { npmCi } from './lib/npm.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const NPM_FILES = ['.npmrc', 'package.json', 'package-lock.json'];

const say = line => console.log(`assets: ${line}`);

async function main(target) {
  const cache = resolve(process.env.PHOTOPLAY_CACHE || join(homedir(), '.cache', 'photoplay'));
  const make = async work => {
    say(`first build: fetching about 330 MB of models, props, fonts and sounds (155 MB are kept, in ${cache})`);
    for (const file of NPM_FILES) cpSync(join(HERE, file), join(work, file));
    await npmCi(work, say);
    const made = join(work, 'bundle');
    mkdirSync(made);
    const { count, bytes } = await assemble(HERE, join(work, 'node_modules'), made, what => say(`assembling ${what}`));
    say(`${count} files, ${Math.round(bytes / 1e6)} MB`);
    return made;
  };
  const bundle = await obtain(cache, recipeHash(), make, say);
  link(bundle, target);
  say(`${target} -> ${bundle}`);
}

/** Everything that decides what is in the bundle. */
function recipeHash() {
  const lists = readdirSync(HERE).filter(file => file.endsWith('.tsv'));
  const scripts = readdirSync(join(HERE, 'lib')).map(file => `lib/${file}`);
  const files = [...NPM_FILES, ...lists, ...scripts].sort();
  return sha256(files.map(file => `${file} ${sha256(readFileSync(join(HERE, file)))}\n`).join('')).slice(0, 16);
}

try {
  if (process.argv.length !== 3) throw new Error('usage: node fetch.mjs TARGET');
  await main(resolve(process.argv[2]));
} catch (error) {
  console.error(`assets: ${error.message}`);
  process.exitCode = 1;
}
