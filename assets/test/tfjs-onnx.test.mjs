import assert from 'node:assert/strict';
import { test } from 'node:test';
import { convert } from '../lib/tfjs-onnx.mjs';

const text = value => ({ s: Buffer.from(value).toString('base64') });
const list = (...values) => ({ list: { i: values.map(String) } });
const fused = (...steps) => ({ list: { s: steps.map(step => text(step).s) } });
const signature = { inputs: { 'x:0': { name: 'x:0', tensorShape: { dim: [-1, 2, 2, 2].map(size => ({ size })) } } }, outputs: {} };
const onnx = { ModelProto: { encode: model => ({ finish: () => model }) } };

const conv = (op, attr = {}) => ({
  name: 'conv', op, input: ['x', 'kernel', 'bias'],
  attr: { strides: list(1, 2, 1, 1), padding: text('SAME'), data_format: text('NHWC'), fused_ops: fused('BiasAdd', 'Relu6'), ...attr },
});
const model = (nodes, weights) => ({
  modelTopology: { node: nodes }, weightsManifest: [{ weights }], userDefinedMetadata: { signature },
});
const initializer = (graph, name) => {
  const { dims, rawData } = graph.initializer.find(tensor => tensor.name === name);
  return { dims, values: [...new Float32Array(rawData.slice().buffer)] };
};
const attributes = node => Object.fromEntries(node.attribute.map(a => [a.name, a.ints ?? a.i ?? a.s.toString()]));

const kernel = (shape, more = {}) => ({ name: 'kernel', shape, dtype: 'float32', quantization: { dtype: 'uint8', scale: 0.5, min: -1 }, ...more });
const bias = { name: 'bias', shape: [1], dtype: 'float32' };
const bytes = count => Buffer.concat([Buffer.from(Array.from({ length: count }, (_, i) => i)), Buffer.from(Float32Array.of(7).buffer)]);

test('a convolution: weights dequantised and turned to OIHW, transposed in and out, bias, clipped at 0 and 6', () => {
  const { graph } = convert(onnx, model([conv('_FusedConv2D')], [kernel([1, 2, 2, 3]), bias]), bytes(12));
  assert.deepEqual(graph.node.map(({ opType, input }) => [opType, input[0]]), [
    ['Transpose', 'x'], ['Conv', 'conv/in'], ['Transpose', 'conv/out'], ['Add', 'conv/nhwc'], ['Clip', 'conv/biased'],
  ]);
  assert.deepEqual(graph.node.at(-1).output, ['conv']);
  // Stored value k stands for k / 2 - 1; the kernel is [h=1][w=2][in=2][out=3].
  assert.deepEqual(initializer(graph, 'kernel/oihw'), {
    dims: [3, 2, 1, 2],
    values: [0, 6, 3, 9, 1, 7, 4, 10, 2, 8, 5, 11].map(k => k / 2 - 1),
  });
  assert.deepEqual(initializer(graph, 'bias'), { dims: [1], values: [7] });
  assert.deepEqual(initializer(graph, 'six').values, [6]);
  assert.deepEqual(attributes(graph.node[1]), { strides: [2, 1], auto_pad: 'SAME_UPPER', kernel_shape: [1, 2] });
  assert.deepEqual(graph.input[0].type.tensorType.shape.dim, [{ dimParam: 'N' }, { dimValue: 2 }, { dimValue: 2 }, { dimValue: 2 }]);
});

test('a depthwise convolution: one group for each channel', () => {
  const { graph } = convert(onnx, model([conv('FusedDepthwiseConv2dNative')], [kernel([1, 2, 2, 2]), bias]), bytes(8));
  assert.deepEqual(initializer(graph, 'kernel/oihw'), {
    dims: [4, 1, 1, 2],
    values: [0, 4, 1, 5, 2, 6, 3, 7].map(k => k / 2 - 1),
  });
  assert.equal(attributes(graph.node[1]).group, 2);
});

test('what it does not know is refused, never guessed', () => {
  const weights = [kernel([1, 2, 2, 3]), bias];
  const refused = (node, message) => assert.throws(() => convert(onnx, model([node], weights), bytes(12)), message);
  refused({ name: 'odd', op: 'Einsum', input: ['x'], attr: {} }, /operation Einsum \(odd\)/);
  refused(conv('_FusedConv2D', { padding: text('EXPLICIT') }), /padding EXPLICIT/);
  refused(conv('_FusedConv2D', { data_format: text('NCHW') }), /data format NCHW/);
  refused(conv('_FusedConv2D', { fused_ops: fused('BiasAdd', 'Elu') }), /activation Elu/);
  refused(conv('_FusedConv2D', { fused_ops: fused('Relu') }), /fusion Relu/);
  const int8 = [kernel([1, 2, 2, 3], { quantization: { dtype: 'int8', scale: 1, min: 0 } })];
  assert.throws(() => convert(onnx, model([], int8), bytes(12)), /stored as int8/);
});

test('a weight file longer or shorter than its manifest is refused', () => {
  assert.throws(() => convert(onnx, model([], [kernel([1, 2, 2, 3])]), bytes(12)), /describes 12 bytes of weights, there are 16/);
  assert.throws(() => convert(onnx, model([], [kernel([4, 2, 2, 3])]), bytes(12)), /describes 48 bytes/);
});
