// The tab's title, which browsers keep in their history.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MODULES, read } from '../modules.mjs';

globalThis.document = { title: 'Parley' };
Object.defineProperty(globalThis, 'navigator', { value: { language: 'de-DE' }, configurable: true });
const { titled } = await import('../../../main/resources/web/common/title.js');

test('says the program, that there is a call, and how much nobody has looked at', () => {
  titled({ call: true });
  assert.equal(document.title, 'Anruf – Parley');
  titled({ unread: 3 });
  assert.equal(document.title, '(3) Anruf – Parley');
  titled({ call: false });
  titled({ unread: 0 });
  assert.equal(document.title, 'Parley');
});

test('is written in one place, which knows no names', () => {
  const writers = MODULES.filter((name) => /document\.title\s*=[^=]/.test(read(name)));
  assert.deepEqual(writers, ['common/title.js']);
  assert.doesNotMatch(read('common/title.js'), /\bname\b/);
});
