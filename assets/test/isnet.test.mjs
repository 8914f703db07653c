import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sha256 } from '../lib/files.mjs';
import { join, resized } from '../lib/isnet.mjs';

const sizes = (height, width) => {
  const raw = Buffer.alloc(16);
  raw.writeBigInt64LE(BigInt(height));
  raw.writeBigInt64LE(BigInt(width), 8);
  return raw;
};
const read = raw => [raw.readBigInt64LE(0), raw.readBigInt64LE(8)].map(Number);
const dims = (...values) => ({ tensorType: { shape: { dim: values.map(dimValue => ({ dimValue })) } } });

/** A graph with the two resizes of ISNet's form that share one constant, and a third of their own. */
const model = () => ({
  graph: {
    input: [{ name: 'input', type: dims(1, 3, 1024, 1024) }],
    output: [{ name: 'output', type: dims(1, 1, 1024, 1024) }, { name: '1890', type: dims(1, 1, 1024, 1024) }],
    valueInfo: [{ name: 'stale' }],
    node: [
      { opType: 'Constant', input: [], output: ['small'], attribute: [{ name: 'value', t: { rawData: sizes(32, 64) } }] },
      { opType: 'Concat', input: ['slice', 'small'], output: ['size1'], attribute: [] },
      { opType: 'Constant', input: [], output: ['large'], attribute: [{ name: 'value', t: { rawData: sizes(1024, 1024) } }] },
      { opType: 'Concat', input: ['slice', 'large'], output: ['size2'], attribute: [] },
      { opType: 'Resize', name: 'a', input: ['x', '', '', 'size1'], output: ['a'], attribute: [] },
      { opType: 'Resize', name: 'b', input: ['x', '', '', 'size1'], output: ['b'], attribute: [] },
      { opType: 'Resize', name: 'c', input: ['x', '', '', 'size2'], output: ['c'], attribute: [] },
    ],
  },
});
const onnx = { ModelProto: { decode: bytes => bytes, encode: result => ({ finish: () => result }) } };

test('every size and the input shrink alike, a shared constant only once', () => {
  const { model: small, patched } = resized(onnx, model(), 768);
  const constants = small.graph.node.filter(({ opType }) => opType === 'Constant');
  assert.deepEqual(constants.map(node => read(node.attribute[0].t.rawData)), [[24, 48], [768, 768]]);
  assert.equal(patched, 2);
  assert.deepEqual(small.graph.input[0].type, dims(1, 3, 768, 768));
  assert.deepEqual(small.graph.output, [{ name: 'output', type: dims(1, 1, 768, 768) }]);
  assert.deepEqual(small.graph.valueInfo, []);
});

test('a resize of another form is refused instead of left at the old size', () => {
  const other = model();
  other.graph.node[4].input[3] = 'computed';
  assert.throws(() => resized(onnx, other, 768), /Resize a has no constant size/);
  assert.throws(() => resized(onnx, model(), 700), /not a positive multiple of 32/);
});

test('chunks are joined in order and each must be what its name says', () => {
  const parts = { [sha256('abc')]: Buffer.from('abc'), [sha256('de')]: Buffer.from('de') };
  const chunks = [{ hash: sha256('abc'), offsets: [0, 3] }, { hash: sha256('de'), offsets: [3, 5] }];
  assert.equal(join({ chunks }, hash => parts[hash]).toString(), 'abcde');
  assert.throws(() => join({ chunks: chunks.toReversed() }, hash => parts[hash]), /does not fit 3-5/);
  assert.throws(() => join({ chunks }, () => Buffer.from('xyz')), /other content/);
});
