import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseList } from '../lib/lists.mjs';

const read = text => parseList(text, ['name', 'code'], 'props.tsv');

test('rows become records in order; comments and empty lines are left out', () => {
  assert.deepEqual(read('# name\tcode\nsanta\t1f385\n\nchristmas-tree\t1f384\n'), [
    { name: 'santa', code: '1f385' },
    { name: 'christmas-tree', code: '1f384' },
  ]);
});

test('a row with a field too few or too many is refused with its line number', () => {
  assert.throws(() => read('santa\t1f385\ngift'), /props\.tsv:2: expected 2 fields/);
  assert.throws(() => read('santa\t1f385\t-'), /props\.tsv:1/);
  assert.throws(() => read('santa\t '), /props\.tsv:1/);
});

test('names are unique and in kebab case, so they are safe as file names', () => {
  assert.throws(() => read('santa\t1\nsanta\t2'), /props\.tsv:2: "santa" is listed twice/);
  for (const name of ['Santa', '../santa', 'santa_claus', 'santa-', 'père-noël']) {
    assert.throws(() => read(`${name}\t1`), /not kebab case/);
  }
});
