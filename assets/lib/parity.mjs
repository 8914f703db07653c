// Runs the original TensorFlow.js graph, so that a test elsewhere can hold the converted model against it.

/** Inputs that any language can rebuild exactly from integers; each value is then divided by 255 as a float32. */
export const RECIPES = {
  noise: {
    says: 'int32 state = 20261123; for every value in NHWC order: state = state * 1664525 + 1013904223 (wrapping), value = state >>> 24',
    make(width) {
      let state = 20261123;
      return Float32Array.from({ length: width * width * 3 }, () => {
        state = (Math.imul(state, 1664525) + 1013904223) | 0;
        return (state >>> 24) / 255;
      });
    },
  },
  gradient: {
    says: 'value at row y, column x, channel c = (3x + 5y + 70c) mod 256',
    make(width) {
      return Float32Array.from({ length: width * width * 3 }, (_, i) => {
        const [pixel, c] = [Math.floor(i / 3), i % 3];
        return ((3 * (pixel % width) + 5 * Math.floor(pixel / width) + 70 * c) % 256) / 255;
      });
    },
  },
};

/**
 * @param {NodeRequire} require resolves the TensorFlow.js packages
 * @param {object} model a graph model
 * @param {Buffer} weights its weight shards, joined
 * @param {number} width width and height of the square input
 * @returns {Promise<object>} per recipe: how to make the input, and the outputs of the original graph
 */
export async function expectations(require, model, weights, width) {
  const tf = require('@tensorflow/tfjs-core');
  tf.env().set('IS_TEST', true); // keeps it from advertising another backend
  require('@tensorflow/tfjs-backend-cpu');
  const { loadGraphModel } = require('@tensorflow/tfjs-converter');
  await tf.setBackend('cpu');
  const graph = await loadGraphModel({
    load: async () => ({
      modelTopology: model.modelTopology,
      format: model.format,
      signature: model.userDefinedMetadata.signature,
      weightSpecs: model.weightsManifest.flatMap(group => group.weights),
      weightData: weights.buffer.slice(weights.byteOffset, weights.byteOffset + weights.length),
    }),
  });
  const inputs = Object.entries(RECIPES).map(([name, { says, make }]) => {
    const input = tf.tensor4d(make(width), [1, width, width, 3]);
    return { name, recipe: says, expected: [...graph.predict(input).dataSync()] };
  });
  return { input: { shape: [1, width, width, 3], scale: '1/255, float32' }, tolerance: 0.0005, inputs };
}
