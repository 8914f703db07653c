// MediaPipe packs several models into one data file; its loader script says where each one lies.

/**
 * Cuts one file out of an Emscripten asset pack.
 *
 * @param {string} loader source of the `*_packed_assets_loader.js`
 * @param {Buffer} data the `*_packed_assets.data` beside it
 * @param {string} name last part of the wanted path, for example `face_landmark.tflite`
 * @returns {Buffer} a view of exactly that file's bytes
 * @throws when the loader has no table, the name is not in it, or its range leaves the data
 */
export function cut(loader, data, name) {
  const table = /loadPackage\((\{.*\})\)/.exec(loader);
  if (!table) throw new Error(`no file table in the loader that should hold ${name}`);
  const files = JSON.parse(table[1]).files;
  const entry = files.find(file => file.filename.split('/').at(-1) === name);
  if (!entry) {
    throw new Error(`${name} is not in the pack, which holds ${files.map(file => file.filename).join(', ')}`);
  }
  if (!(entry.start >= 0 && entry.start < entry.end && entry.end <= data.length)) {
    throw new Error(`${name} lies at ${entry.start}-${entry.end}, but the pack has ${data.length} bytes`);
  }
  return data.subarray(entry.start, entry.end);
}
