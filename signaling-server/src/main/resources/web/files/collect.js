// What a person chose or dropped, as a list with folders before what is in them: { folder, parent, name, file }.
import { MAX_ENTRIES } from './wire.js';

/** Files of an input; those of a chosen folder know their path. */
export function fromInput(files) {
  const items = [];
  const folders = new Map();
  const folderOf = (path) => {
    if (path.length === 0) return 0;
    const key = JSON.stringify(path);
    if (!folders.has(key)) {
      const parent = folderOf(path.slice(0, -1));
      items.push({ folder: true, parent, name: path.at(-1) });
      folders.set(key, items.length);
    }
    return folders.get(key);
  };
  for (const file of files) {
    const path = (file.webkitRelativePath || file.name).split('/');
    const parent = folderOf(path.slice(0, -1));
    items.push({ folder: false, parent, name: file.name, file });
  }
  return items;
}

/** To be called while the drop is handled; resolves later. Also folders that are empty. */
export function fromDrop(transfer) {
  const entries = [...transfer.items].filter(({ kind }) => kind === 'file').map((item) => item.webkitGetAsEntry?.() ?? item.getAsFile());
  return walk(entries.filter(Boolean));
}

async function walk(entries) {
  const items = [];
  const add = async (entry, parent) => {
    // One more than can be sent, so that it is said to be too much instead of being sent in part.
    if (items.length > MAX_ENTRIES) return;
    if (entry instanceof File) return void items.push({ folder: false, parent, name: entry.name, file: entry });
    if (entry.isFile) {
      const file = await new Promise((resolve, reject) => entry.file(resolve, reject));
      items.push({ folder: false, parent, name: entry.name, file });
    } else if (entry.isDirectory) {
      items.push({ folder: true, parent, name: entry.name });
      const own = items.length;
      for (const each of await children(entry)) await add(each, own);
    }
  };
  for (const entry of entries) await add(entry, 0);
  return items;
}

/** A reader gives some at a time, and none at the end. */
async function children(folder) {
  const reader = folder.createReader();
  const all = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
    if (all.length > MAX_ENTRIES) return all;
  }
}
