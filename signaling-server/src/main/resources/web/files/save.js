// How what was received and proved gets to where a person finds it: into a place that they picked, or as a download.
import { EVERYTHING, PORTABLE, numbered, pathsOf, renamedOf, safeName } from './filename.js';
import { zipOf } from './zip.js';

const REVOKE_AFTER = 120000;
const PIECE = 4194304;

export const canPick = ({ files, folders }) =>
  typeof globalThis[files === 1 && folders === 0 ? 'showSaveFilePicker' : 'showDirectoryPicker'] === 'function';

/** Asks for a place while a click is handled; null if the person thought better of it. */
export async function pick({ files, folders, shown }) {
  try {
    return files === 1 && folders === 0
      ? { file: await globalThis.showSaveFilePicker({ suggestedName: safeName(shown[0].name) }) }
      : { folder: await globalThis.showDirectoryPicker({ mode: 'readwrite' }) };
  } catch (error) {
    if (error.name === 'AbortError') return null;
    throw error;
  }
}

/** What the archive is unpacked to is this system's, most likely. */
const rulesHere = () => (/Linux/.test(globalThis.navigator?.platform ?? '') && !/Android/.test(navigator.userAgent) ? EVERYTHING : PORTABLE);

/** file: the whole stream as it was received. Resolves to the name that it has now, and to the names that were changed. */
export async function saveInto(place, { offer }, entries, file) {
  const contents = file.slice(offer.manifestLength);
  if (place.file) {
    await write(place.file, contents);
    // Its person chose the name.
    return { name: place.file.name, renamed: { count: 0, names: [] } };
  }
  const paths = pathsOf(entries);
  const tops = new Map();
  const folders = new Map([['', place.folder]]);
  const named = [];
  let at = 0;
  for (const [i, { folder, size }] of entries.entries()) {
    const [first, ...rest] = paths[i];
    if (rest.length === 0) tops.set(first, await free(place.folder, first));
    const path = [tops.get(first), ...rest];
    named.push(path);
    const parent = folders.get(path.slice(0, -1).join('/'));
    if (folder) folders.set(path.join('/'), await parent.getDirectoryHandle(path.at(-1), { create: true }));
    else await write(await parent.getFileHandle(path.at(-1), { create: true }), contents.slice(at, at + size));
    at += size;
  }
  return { name: place.folder.name, renamed: renamedOf(entries, named) };
}

async function free(folder, name) {
  for (let number = 0; ; number++) {
    const candidate = number === 0 ? name : numbered(name, number);
    if (!(await isTaken(folder, candidate))) return candidate;
  }
}

async function isTaken(folder, name) {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (error.name === 'NotFoundError') return false;
    // A folder of this name.
    if (error.name === 'TypeMismatchError') return true;
    throw error;
  }
}

/** The browser puts it in place of the file when all of it is there. */
async function write(handle, contents) {
  const out = await handle.createWritable();
  try {
    for (let at = 0; at < contents.size; at += PIECE) await out.write(contents.slice(at, at + PIECE));
    await out.close();
  } catch (error) {
    await out.abort().catch(() => {});
    throw error;
  }
}

/** One file is itself, more are an archive; both are slices of the file that was received, and not in memory. */
export async function packed({ offer }, entries, file) {
  const contents = file.slice(offer.manifestLength);
  const paths = pathsOf(entries, rulesHere());
  const renamed = renamedOf(entries, paths);
  if (entries.length === 1 && !entries[0].folder) return { name: paths[0][0], blob: contents, renamed };
  const records = entries.map(({ folder, size, modified }, i) => ({ path: paths[i], folder, size, modified }));
  const name = offer.shown.length === 1 ? safeName(`${offer.shown[0].name}.zip`) : 'Parley.zip';
  return { name, blob: await zipOf(records, contents), renamed };
}

export function download({ name, blob }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), REVOKE_AFTER);
}
