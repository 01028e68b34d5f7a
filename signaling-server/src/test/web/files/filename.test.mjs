// The page's file names are those of the desktop's SafeFileNameTest.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Names, numbered, pathsOf, safeName } from '../../../main/resources/web/files/filename.js';

test('leaves safe names as they are', () => {
  for (const name of ['report.pdf', 'holiday photo (2).jpeg', 'Übersicht – Ende.txt', '未命名.png', 'archive.tar.gz', 'COM10', 'console.log',
    'a..b', 'no extension', '👩‍👩‍👧.png', '-rf', '_']) assert.equal(safeName(name), name);
});

test('makes names safe', () => {
  const table = {
    '../../etc/passwd': '_._.._etc_passwd', 'C:\\Windows\\x.dll': 'C__Windows_x.dll', '..': 'file', '.': 'file', '': 'file', '   ': 'file',
    '. . .': 'file', '.bashrc': '_bashrc', CON: '_CON', 'nul.txt': '_nul.txt', 'Com1 .log': '_Com1 .log', 'lpt².x.y': '_lpt².x.y',
    'CONOUT$': '_CONOUT$', 'name. . ': 'name', ' name': 'name', '\u200d.exe': '_exe', '\u200d.\u200c': 'file',
    'a<b>c?d*e"f|a': 'a_b_c_d_e_f_a', 'photo\u202egpj.exe': 'photogpj.exe', 'e\u0301.txt': 'é.txt', 'a\u0000\u0007\u001b\u007f\u0085b': 'ab',
    'a\u00a0b\u3000c': 'a b c', 'x\ud83dy': 'xy',
  };
  for (const [offered, name] of Object.entries(table)) assert.equal(safeName(offered), name, offered);
});

test('keeps the extension of a long name', () => {
  const name = safeName(`${'é'.repeat(300)}.jpeg`);
  assert.match(name, /é\.jpeg$/);
  assert.ok(Buffer.byteLength(name) >= 198 && Buffer.byteLength(name) <= 200);
  assert.equal(safeName(`NUL${' '.repeat(200)}x.txt`), '_NUL.txt');
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
