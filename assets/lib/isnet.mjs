// ISNet comes in chunks named by their hash and is exported for 1024x1024 only.

import { sha256 } from './files.mjs';

const EXPORTED = 1024;

/**
 * Joins a chunked resource, checking every chunk against the hash it is named by.
 *
 * @param {{chunks: {hash: string, offsets: number[]}[]}} resource an entry of `resources.json`
 * @param {(hash: string) => Buffer} read gives a chunk's bytes
 */
export function join(resource, read) {
  let end = 0;
  const parts = resource.chunks.map(({ hash, offsets: [from, to] }) => {
    const part = read(hash);
    if (from !== end || part.length !== to - from) throw new Error(`chunk ${hash} does not fit ${from}-${to}`);
    if (sha256(part) !== hash) throw new Error(`chunk ${hash} has other content than its name says`);
    end = to;
    return part;
  });
  return Buffer.concat(parts);
}

/**
 * Makes ISNet run at another size: a quarter of the pixels less at 768 costs no visible quality and half the time.
 * The size is written into the input's shape and, for every Resize, into the two-element int64 constant that is
 * concatenated to the tensor's first two dimensions; everything else is convolution and follows by itself.
 *
 * @param {object} onnx the namespace of onnx-proto
 * @param {Buffer} bytes the model as exported
 * @param {number} size wanted width and height, a multiple of 32
 * @returns {{model: Uint8Array, patched: number}} the model with the one output `output`, and how many sizes changed
 */
export function resized(onnx, bytes, size) {
  if (size % 32 !== 0 || size <= 0) throw new Error(`${size} is not a positive multiple of 32`);
  const model = onnx.ModelProto.decode(bytes);
  const graph = model.graph;
  const maker = new Map(graph.node.flatMap(node => node.output.map(output => [output, node])));
  const sizes = new Set();
  for (const node of graph.node.filter(({ opType }) => opType === 'Resize')) {
    const concat = maker.get(node.input[3]);
    const constant = concat?.opType === 'Concat' ? maker.get(concat.input[1]) : undefined;
    const tensor = constant?.attribute.find(({ name }) => name === 'value')?.t;
    if (tensor?.rawData?.length !== 16) throw new Error(`Resize ${node.name} has no constant size`);
    sizes.add(tensor);
  }
  for (const tensor of sizes) tensor.rawData = scaled(tensor.rawData, size);
  graph.input[0].type.tensorType.shape.dim.slice(2).forEach(dim => (dim.dimValue = size));
  const output = graph.output.find(({ name }) => name === 'output');
  output.type.tensorType.shape.dim.slice(2).forEach(dim => (dim.dimValue = size));
  graph.output = [output];
  graph.valueInfo = [];
  return { model: onnx.ModelProto.encode(model).finish(), patched: sizes.size };
}

function scaled(raw, size) {
  const from = Buffer.from(raw);
  const to = Buffer.alloc(16);
  for (const at of [0, 8]) {
    const value = (from.readBigInt64LE(at) * BigInt(size)) / BigInt(EXPORTED);
    to.writeBigInt64LE(value, at);
  }
  return to;
}
