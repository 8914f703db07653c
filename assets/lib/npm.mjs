import { spawn } from 'node:child_process';

const TICK_MS = 5000;

/**
 * Installs what the lock file in `folder` says, checked against its sha512 hashes; no script of a package is run.
 *
 * @param {string} folder holds package.json and package-lock.json
 * @param {(line: string) => void} say told every few seconds that it goes on
 * @throws when npm is missing or fails, with what npm said
 */
export function npmCi(folder, say) {
  const started = Date.now();
  const command = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  return new Promise((done, fail) => {
    const npm = spawn('npm', command, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const ticker = setInterval(() => say(`npm ci, ${Math.round((Date.now() - started) / 1000)} s ...`), TICK_MS);
    const output = [];
    for (const stream of [npm.stdout, npm.stderr]) stream.on('data', data => output.push(data));
    const end = (act, value) => (clearInterval(ticker), act(value));
    npm.on('error', error =>
      end(fail, new Error(error.code === 'ENOENT' ? 'npm is missing: apt-get install npm' : error.message)),
    );
    npm.on('close', code =>
      code === 0
        ? end(done)
        : end(fail, new Error(`npm ci failed (${code}); the first build needs the npm registry:\n${output.join('').trim()}`)),
    );
  });
}
