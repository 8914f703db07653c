// TensorFlow.js graph model -> ONNX (opset 13), for the twelve operations of a MobileNet classifier.
// TensorFlow keeps pictures as NHWC, ONNX convolves NCHW: each convolution and pool is put between two transposes,
// which ONNX Runtime cancels out between neighbours when it loads the model.

const FLOAT = 1;
const INT64 = 7;
const attribute = {
  int: (name, i) => ({ name, type: 2, i }),
  ints: (name, ints) => ({ name, type: 7, ints }),
  text: (name, s) => ({ name, type: 3, s: Buffer.from(s) }),
};

/**
 * @param {object} onnx the namespace of onnx-proto
 * @param {{modelTopology: object, weightsManifest: object[], userDefinedMetadata: object}} model a graph model
 * @param {Buffer} weights its weight shards, joined
 * @returns {Uint8Array} the ONNX model; inputs and outputs keep their names, a dimension of -1 is called N
 * @throws on an operation, data format, padding or activation that this converter does not know
 */
export function convert(onnx, model, weights) {
  const tensors = new Map(decodeWeights(model.weightsManifest, weights).map(tensor => [tensor.name, tensor]));
  const graph = { nodes: [], initializers: new Map() };
  const emit = (opType, input, output, attributes = []) =>
    graph.nodes.push({ opType, input, output: [output], name: output, attribute: attributes });
  const keep = tensor => (graph.initializers.set(tensor.name, tensor), tensor.name);

  for (const node of model.modelTopology.node) {
    const inputs = (node.input ?? []).filter(name => !name.startsWith('^')).map(name => name.replace(/:0$/, ''));
    const name = node.name;
    const use = i => (tensors.has(inputs[i]) ? keep(tensors.get(inputs[i])) : inputs[i]);
    switch (node.op) {
      case 'Placeholder':
      case 'Const':
        break;
      case 'Mul':
      case 'Sub':
        emit(node.op, [use(0), use(1)], name);
        break;
      case 'AddV2':
        emit('Add', [use(0), use(1)], name);
        break;
      case 'Identity':
        emit('Identity', [use(0)], name);
        break;
      case 'Softmax':
        emit('Softmax', [use(0)], name, [attribute.int('axis', -1)]);
        break;
      case 'Squeeze': {
        const axes = node.attr.squeeze_dims.list.i.map(Number);
        emit('Squeeze', [use(0), keep(ints(`${name}/axes`, axes))], name);
        break;
      }
      case '_FusedMatMul':
        refuse(node, node.attr.transpose_a?.b || node.attr.transpose_b?.b, 'transposed operands');
        emit('MatMul', [use(0), use(1)], `${name}/product`);
        activate(node, `${name}/product`, use(2), name);
        break;
      case '_FusedConv2D':
      case 'FusedDepthwiseConv2dNative': {
        const kernel = node.op === '_FusedConv2D' ? dense(tensors.get(inputs[1])) : depthwise(tensors.get(inputs[1]));
        const attributes = [...window(node), attribute.ints('kernel_shape', kernel.shape.slice(2))];
        if (node.op !== '_FusedConv2D') attributes.push(attribute.int('group', tensors.get(inputs[1]).shape[2]));
        channelsFirst(name, use(0), `${name}/nhwc`, (from, to) => emit('Conv', [from, keep(kernel)], to, attributes));
        activate(node, `${name}/nhwc`, use(2), name);
        break;
      }
      case 'AvgPool': {
        const shape = node.attr.ksize.list.i.slice(1, 3).map(Number);
        const attributes = [...window(node), attribute.ints('kernel_shape', shape)];
        channelsFirst(name, use(0), name, (from, to) => emit('AveragePool', [from], to, attributes));
        break;
      }
      default:
        throw new Error(`operation ${node.op} (${name}) is not known to the converter`);
    }
  }

  function channelsFirst(name, from, to, body) {
    emit('Transpose', [from], `${name}/in`, [attribute.ints('perm', [0, 3, 1, 2])]);
    body(`${name}/in`, `${name}/out`);
    emit('Transpose', [`${name}/out`], to, [attribute.ints('perm', [0, 2, 3, 1])]);
  }

  function activate(node, from, bias, to) {
    const steps = node.attr.fused_ops.list.s.map(text => Buffer.from(text, 'base64').toString());
    refuse(node, steps[0] !== 'BiasAdd', `fusion ${steps}`);
    const act = steps[1];
    emit('Add', [from, bias], act ? `${to}/biased` : to);
    if (act === 'Relu') emit('Relu', [`${to}/biased`], to);
    else if (act === 'Relu6') emit('Clip', [`${to}/biased`, keep(floats('zero', 0)), keep(floats('six', 6))], to);
    else refuse(node, act, `activation ${act}`);
  }

  const { inputs, outputs } = model.userDefinedMetadata.signature;
  return onnx.ModelProto.encode({
    irVersion: 7,
    producerName: 'photoplay',
    opsetImport: [{ version: 13 }],
    graph: {
      name: 'graph',
      node: graph.nodes,
      initializer: [...graph.initializers.values()].map(toProto),
      input: Object.values(inputs).map(valueInfo),
      output: Object.values(outputs).map(valueInfo),
    },
  }).finish();
}

/** Weights lie one after another in the manifest's order; quantised ones are value * scale + min. */
function decodeWeights(manifest, bytes) {
  let at = 0;
  const tensors = manifest.flatMap(group => group.weights).map(({ name, shape, dtype, quantization }) => {
    const count = shape.reduce((a, b) => a * b, 1);
    const stored = quantization?.dtype ?? dtype;
    const data = new Float32Array(count);
    if (dtype === 'float32' && stored === 'uint8') {
      for (let i = 0; i < count; i++) data[i] = bytes[at + i] * quantization.scale + quantization.min;
      at += count;
    } else if (dtype === 'float32' && stored === 'float32') {
      for (let i = 0; i < count; i++) data[i] = bytes.readFloatLE(at + 4 * i);
      at += 4 * count;
    } else {
      throw new Error(`weight ${name} is ${dtype} stored as ${stored}: not known to the converter`);
    }
    return { name, shape, type: FLOAT, data };
  });
  if (at !== bytes.length) throw new Error(`the manifest describes ${at} bytes of weights, there are ${bytes.length}`);
  return tensors;
}

/** HWIO -> OIHW. */
function dense({ name, shape: [h, w, i, o], data }) {
  return { name: `${name}/oihw`, shape: [o, i, h, w], type: FLOAT, data: moved(data, h * w, i, o, (p, c, f) => (f * i + c) * h * w + p) };
}

/** HWCM -> (C*M)1HW, to be used with as many groups as there are channels. */
function depthwise({ name, shape: [h, w, c, m], data }) {
  return { name: `${name}/oihw`, shape: [c * m, 1, h, w], type: FLOAT, data: moved(data, h * w, c, m, (p, i, f) => (i * m + f) * h * w + p) };
}

function moved(data, pixels, middle, last, index) {
  const result = new Float32Array(data.length);
  let at = 0;
  for (let p = 0; p < pixels; p++) {
    for (let a = 0; a < middle; a++) for (let b = 0; b < last; b++) result[index(p, a, b)] = data[at++];
  }
  return result;
}

function window(node) {
  const { strides, dilations, padding, data_format: format } = node.attr;
  const text = value => Buffer.from(value.s, 'base64').toString();
  refuse(node, text(format) !== 'NHWC', `data format ${text(format)}`);
  refuse(node, !['SAME', 'VALID'].includes(text(padding)), `padding ${text(padding)}`);
  return [
    attribute.ints('strides', strides.list.i.slice(1, 3).map(Number)),
    ...(dilations ? [attribute.ints('dilations', dilations.list.i.slice(1, 3).map(Number))] : []),
    attribute.text('auto_pad', text(padding) === 'SAME' ? 'SAME_UPPER' : 'VALID'),
  ];
}

function refuse(node, condition, what) {
  if (condition) throw new Error(`${node.op} (${node.name}): ${what} is not known to the converter`);
}

const floats = (name, ...values) => ({ name, shape: values.length > 1 ? [values.length] : [], type: FLOAT, data: Float32Array.from(values) });
const ints = (name, values) => ({ name, shape: [values.length], type: INT64, data: BigInt64Array.from(values, BigInt) });
const toProto = ({ name, shape, type, data }) => ({
  name,
  dims: shape,
  dataType: type,
  rawData: new Uint8Array(data.buffer, data.byteOffset, data.byteLength),
});
const valueInfo = ({ name, tensorShape }) => ({
  name: name.replace(/:0$/, ''),
  type: {
    tensorType: {
      elemType: FLOAT,
      shape: { dim: tensorShape.dim.map(({ size }) => (Number(size) < 0 ? { dimParam: 'N' } : { dimValue: Number(size) })) },
    },
  },
});
