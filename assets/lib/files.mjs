import { createHash } from 'node:crypto';

/** @param {string | Buffer | Uint8Array} content @returns {string} 64 hex digits */
export const sha256 = content => createHash('sha256').update(content).digest('hex');
