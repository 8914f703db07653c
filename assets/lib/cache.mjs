// Bundles are kept under the hash of what made them, so that checkouts of the same state share one.

import { lstatSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { faults } from './bundle.mjs';

const HOUR = 3_600_000;

const exists = path => statSync(path, { throwIfNoEntry: false }) !== undefined;

/**
 * Gives the bundle of a key, making it when it is not there or no longer what its manifest says.
 * Any number of processes may do so at once: each makes its own, the first to finish publishes it, the others take that.
 *
 * @param {string} cache the folder of all bundles, created if need be
 * @param {string} key
 * @param {(work: string) => Promise<string>} make fills a folder below `work` and returns it; the rest of `work` is dropped
 * @param {(line: string) => void} say
 * @returns {Promise<string>} the bundle's folder
 */
export async function obtain(cache, key, make, say) {
  const bundle = join(cache, `bundle-${key}`);
  const wrong = exists(bundle) ? faults(bundle) : [];
  if (wrong.length > 0) {
    say(`${bundle} is damaged, making it anew: ${wrong.slice(0, 3).join(', ')}${wrong.length > 3 ? ' ...' : ''}`);
    rmSync(bundle, { recursive: true });
  }
  if (exists(bundle)) return bundle;

  mkdirSync(cache, { recursive: true });
  sweep(cache);
  const work = mkdtempSync(join(cache, 'fetching-'));
  try {
    publish(await make(work), bundle, say);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return bundle;
}

function publish(made, bundle, say) {
  try {
    renameSync(made, bundle);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(error.code)) throw error;
    say('another build has just finished the same bundle');
  }
}

/** Removes what killed builds have left behind. */
function sweep(cache) {
  for (const name of readdirSync(cache).filter(name => name.startsWith('fetching-'))) {
    const path = join(cache, name);
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat && Date.now() - stat.mtimeMs > HOUR) rmSync(path, { recursive: true, force: true });
  }
}

/** Makes `target` a link to the bundle, whatever it was before. */
export function link(bundle, target) {
  mkdirSync(dirname(target), { recursive: true });
  const fresh = `${target}.${process.pid}`;
  symlinkSync(bundle, fresh, 'dir');
  if (lstatSync(target, { throwIfNoEntry: false })?.isDirectory()) rmSync(target, { recursive: true });
  renameSync(fresh, target);
}
