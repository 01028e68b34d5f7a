// Emoji are found as the window finds them (EmojiListTest).
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ALL, find } from '../../../main/resources/web/panel/emojifind.js';

const found = (text) => find(text).map((emoji) => emoji.text);

test('there are all of them, with a name in each language', () => {
  assert.ok(ALL.length > 1800);
  for (const { text, names, group } of ALL) assert.ok(text && !text.includes(' ') && names.en && names.de && Number.isInteger(group), text);
});

test('they are found by their names in either language, the exact one first', () => {
  assert.equal(found('red heart')[0], '❤️');
  assert.ok(['❤️', '💔'].every((each) => found('Herz').includes(each)));
  assert.equal(found('daumen hoch')[0], '👍');
  assert.equal(found('flagge norw')[0], '🇳🇴');
  assert.ok(found('  FROHLICH ').includes('😀'));
  assert.equal(found('❤️')[0], '❤️');
  assert.deepEqual(found('qwertz'), []);
  assert.equal(found(' ').length, ALL.length);
});
