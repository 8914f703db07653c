import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cut } from '../lib/packed.mjs';

const loader = table => `(function(){ var x = {"files": 1}; loadPackage(${JSON.stringify(table)});\n})();`;
const files = [
  { filename: '/modules/face_landmark_with_attention.tflite', start: 0, end: 3 },
  { filename: '/modules/face_landmark.tflite', start: 3, end: 8 },
];
const data = Buffer.from('aaabbbbbcc');

test('cuts exactly the named file, not one whose name only ends alike', () => {
  assert.equal(cut(loader({ files }), data, 'face_landmark.tflite').toString(), 'bbbbb');
});

test('says what the pack holds when the file is not in it', () => {
  assert.throws(() => cut(loader({ files }), data, 'landmark.tflite'), /not in the pack, which holds .*attention/);
  assert.throws(() => cut('no table', data, 'face_landmark.tflite'), /no file table/);
});

test('refuses a range that leaves the data, so that no truncated model gets through', () => {
  assert.throws(() => cut(loader({ files }), data.subarray(0, 7), 'face_landmark.tflite'), /3-8, but the pack has 7/);
  const empty = [{ filename: '/m.tflite', start: 4, end: 4 }];
  assert.throws(() => cut(loader({ files: empty }), data, 'm.tflite'), /lies at 4-4/);
});
