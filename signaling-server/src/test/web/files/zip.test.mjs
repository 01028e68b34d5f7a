// What the page packs can be unpacked by others.
import '../setup.mjs';
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { crc32, zipOf } from '../../../main/resources/web/files/zip.js';

test('has the checksum of its kind', () => assert.equal(crc32(Buffer.from('123456789')), 0xcbf43926));

test('is read by another program as it was written', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zip'));
  const entry = (path, size, isFolder = false) => ({ path, size, folder: isFolder, modified: 1795341600000 });
  const large = Buffer.alloc(5000000, 'parley');
  const entries = [entry(['Ordner'], 0, true), entry(['Ordner', 'ä.txt'], 5), entry(['Ordner', 'leer'], 0), entry(['leer'], 0, true), entry(['groß'], large.length)];
  const zip = await zipOf(entries, new Blob(['hello', large]));
  writeFileSync(join(folder, 'a.zip'), Buffer.from(await zip.arrayBuffer()));
  try {
    const script = "import json,sys,zipfile,zlib\nz=zipfile.ZipFile(sys.argv[1])\nassert z.testzip() is None\nprint(json.dumps([[i.filename,i.file_size,i.date_time[0]] for i in z.infolist()]))";
    const list = JSON.parse(execFileSync('python3', ['-c', script, join(folder, 'a.zip')]));
    assert.deepEqual(list, [['Ordner/', 0, 2026], ['Ordner/ä.txt', 5, 2026], ['Ordner/leer', 0, 2026], ['leer/', 0, 2026], ['groß', 5000000, 2026]]);
    assert.ok(readFileSync(join(folder, 'a.zip')).includes('hello'));
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('counts beyond 32 and 16 bits', async () => {
  // No disk is needed for a Blob that only says how long it is, since the entry is empty of contents to be read.
  const contents = { size: 0, slice: () => new Blob([]) };
  const entries = Array.from({ length: 65536 }, (_, i) => ({ path: [`n${i}`], size: 0, folder: false, modified: 0 }));
  const bytes = Buffer.from(await (await zipOf(entries, contents)).arrayBuffer());
  assert.equal(bytes.readUInt32LE(bytes.length - 22 - 20), 0x07064b50);
  assert.equal(bytes.readUInt16LE(bytes.length - 22 + 10), 0xffff);
  const record = Number(bytes.readBigUInt64LE(bytes.length - 22 - 20 + 8));
  assert.equal(bytes.readUInt32LE(record), 0x06064b50);
  assert.equal(bytes.readBigUInt64LE(record + 32), 65536n);
});
