// The names of received files are safe, and apart from each other.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EVERYTHING, Names, PORTABLE, innerName, numbered, pathsOf, safeName, sentPath } from '../../../main/resources/web/files/filename.js';
import { textOf, vectors } from '../vectors.mjs';

for (const { offered, name } of vectors.fileNames) {
  test(`makes ${JSON.stringify(name)} of ${JSON.stringify(offered)}`, () => assert.equal(safeName(textOf(offered)), textOf(name)));
}

for (const { offered, held, portable } of vectors.innerNames) {
  test(`makes ${JSON.stringify(held)} of ${JSON.stringify(offered)} inside of a folder`, () => {
    assert.equal(innerName(textOf(offered), EVERYTHING), textOf(held));
    assert.equal(innerName(textOf(offered), PORTABLE), textOf(portable));
  });
}

for (const { apart, names, become } of vectors.innerFolders) {
  test(`keeps ${JSON.stringify(names)} apart on a disk that ${apart ? 'does' : 'does not'} tell case apart`, () => {
    const folder = new Names({ apart, all: true });
    assert.deepEqual(names.map((name) => folder.add(name)), become);
  });
}

test('shows where an entry was, without what does harm', () => {
  const entries = [{ folder: true, parent: 0, name: 'a\u202e' }, { folder: false, parent: 1, name: '.git' }];
  assert.equal(sentPath(entries, 1), 'a\ufffd/.git');
});

test('numbers before the extension', () => {
  assert.equal(numbered('a.txt', 1), 'a (1).txt');
  assert.equal(numbered('none', 12), 'none (12)');
});

test('keeps names of one folder apart, whatever their case, and those of two folders as they are', () => {
  const names = new Names();
  assert.deepEqual(['a.txt', 'A.TXT', 'a.txt', 'a (1).txt', 'STRASSE', 'straße'].map((name) => names.add(name)),
    ['a.txt', 'A (1).TXT', 'a (2).txt', 'a (1) (1).txt', 'STRASSE', 'straße (1)']);
  const entry = (folder, parent, name) => ({ folder, parent, name });
  assert.deepEqual(pathsOf([entry(true, 0, '..'), entry(false, 1, 'x'), entry(true, 0, 'file'), entry(false, 3, 'x'), entry(false, 3, 'X')]),
    [['file'], ['file', 'x'], ['file (1)'], ['file (1)', 'x'], ['file (1)', 'X (1)']]);
});

test('is safe whatever is offered, and stays so', () => {
  const nasty = ['/', '\\', '..', '.', ' ', ':', 'CON', 'nul', 'com1', 'LPT¹', '\u202e', '\0', '\n', '\ud800', '\udc00', 'e\u0301', '\u2028', '\ufeff', '💾',
    '.exe', 'a', '%2f', '\u00a0', '\u0338', '<', '\u0958', '\ufffe', '\ue000', 'x'.repeat(90), 'é'.repeat(60), '中'.repeat(40), '\u200d', '$', 'CONIN'];
  let seed = 1;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  for (let i = 0; i < 5000; i++) {
    const offered = Array.from({ length: random(9) }, () => nasty[random(nasty.length)]).join('');
    const name = safeName(offered);
    assert.doesNotMatch(name, /^[. ]|[. ]$|[/\\:*?"<>|\p{Cc}\p{Cs}\u202e]/u, JSON.stringify(offered));
    assert.ok(name.length > 0 && Buffer.byteLength(name) <= 200);
    assert.equal(safeName(name), name, JSON.stringify(offered));
  }
});
