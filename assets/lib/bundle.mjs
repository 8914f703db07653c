import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256 } from './files.mjs';

/** A folder being filled; remembers for every file its hash, its size and the package it came from. */
export class Bundle {
  #folder;
  #files = new Map();

  constructor(folder) {
    this.#folder = folder;
  }

  /** @param {string} path inside the bundle @param {Uint8Array | string} content @param {string} source `name@version` */
  write(path, content, source) {
    const target = join(this.#folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, content);
    this.#files.set(path, { sha256: sha256(content), bytes: Buffer.byteLength(content), source });
  }

  copy(path, from, source) {
    this.write(path, readFileSync(from), source);
  }

  /** @returns {Set<string>} every `name@version` that gave a file */
  sources() {
    return new Set([...this.#files.values()].map(({ source }) => source));
  }

  /** Writes manifest.json; returns the number of files and bytes. */
  close() {
    const files = Object.fromEntries([...this.#files].sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(join(this.#folder, 'manifest.json'), JSON.stringify({ files }, null, 1) + '\n');
    return { count: this.#files.size, bytes: [...this.#files.values()].reduce((sum, { bytes }) => sum + bytes, 0) };
  }
}

/**
 * Compares a finished bundle with its manifest.
 *
 * @param {string} folder
 * @returns {string[]} what is wrong, empty when all is well
 */
export function faults(folder) {
  let manifest;
  try {
    manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  } catch (error) {
    return [`manifest.json cannot be read (${error.code ?? error.message})`];
  }
  return Object.entries(manifest.files).flatMap(([path, expected]) => {
    try {
      return sha256(readFileSync(join(folder, path))) === expected.sha256 ? [] : [`${path} has changed`];
    } catch (error) {
      return [`${path} cannot be read (${error.code})`];
    }
  });
}
