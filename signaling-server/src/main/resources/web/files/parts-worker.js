// Keeps what is received in the browser's private file system (OPFS), where only workers can write durably. A block counts once its
// contents, and after them its hash, are flushed. One folder a transfer: about, sender, data, leaves; paused; done. It imports nothing, as its
// own policy demands.
const BLOCK = 1048576;
const HASH = 32;
const BUSY_FOR = 5000;
const handles = new Map();
let queue = Promise.resolve();
let top;

onmessage = ({ data: { call, name, args } }) => {
  queue = queue.then(async () => {
    try {
      if (name === 'write') await write(call, ...args);
      else answer(call, await calls[name](...args));
    } catch (error) {
      answer(call, undefined, { name: error.name, message: error.message });
    }
  });
};

const answer = (call, result, error) => postMessage({ call, result, error }, result instanceof ArrayBuffer ? [result] : []);

const calls = {
  async open() {
    top = await (await navigator.storage.getDirectory()).getDirectoryHandle('parley', { create: true });
    // Some browsers have the folder and cannot write into it.
    await put(top, 'probe', new Uint8Array(1));
    await top.removeEntry('probe');
  },

  async list() {
    const all = [];
    for await (const [id, folder] of top.entries()) if (folder.kind === 'directory') all.push({ id, ...(await look(folder)) });
    return all;
  },

  async create(id, about, sender) {
    await remove(id);
    const folder = await top.getDirectoryHandle(id, { create: true });
    await put(folder, 'sender', new TextEncoder().encode(sender));
    await put(folder, 'about', about);
    await open(id);
  },

  async read(id, position, length) {
    const { data } = await open(id);
    const bytes = new Uint8Array(length);
    return bytes.buffer.slice(0, data.read(bytes, { at: position }));
  },

  async leaf(id, index) {
    const { leaves } = await open(id);
    const bytes = new Uint8Array(HASH);
    leaves.read(bytes, { at: index * HASH });
    return bytes.buffer;
  },

  async cut(id, blocks) {
    const part = await open(id);
    part.broken = null;
    if (part.leaves.getSize() > blocks * HASH) part.leaves.truncate(blocks * HASH);
    if (part.data.getSize() > blocks * BLOCK) part.data.truncate(blocks * BLOCK);
    part.leaves.flush();
  },

  close,

  async closeAll() {
    for (const id of [...handles.keys()]) await close(id);
  },

  async pause(id, on) {
    const folder = await top.getDirectoryHandle(id);
    if (on) await put(folder, 'paused', new Uint8Array(1));
    else await folder.removeEntry('paused').catch(() => {});
  },

  async done(id, text) {
    await close(id);
    await put(await top.getDirectoryHandle(id, { create: true }), 'done', new TextEncoder().encode(text));
  },

  /** What was given away need not be kept twice. */
  async empty(id) {
    await close(id);
    const folder = await top.getDirectoryHandle(id);
    for (const name of ['data', 'leaves', 'sender', 'about']) await folder.removeEntry(name).catch(() => {});
  },

  remove,
};

async function look(folder) {
  const file = async (name) => (await folder.getFileHandle(name)).getFile().catch(() => null);
  const [about, sender, leaves, paused, done, data] = await Promise.all(
    ['about', 'sender', 'leaves', 'paused', 'done', 'data'].map((name) => file(name).catch(() => null)));
  const touched = Math.max(0, ...[about, data, done].map((each) => each?.lastModified ?? 0));
  return {
    about: about && (await about.arrayBuffer()), agreedWith: sender && (await sender.text()), done: done && (await done.text()), blocks: Math.floor((leaves?.size ?? 0) / HASH),
    whole: data !== null, paused: paused !== null, touched,
  };
}

async function open(id) {
  if (!handles.has(id)) {
    const folder = await top.getDirectoryHandle(id);
    const access = async (name) => exclusive(await folder.getFileHandle(name, { create: true }));
    handles.set(id, { data: await access('data'), leaves: await access('leaves'), fresh: [], broken: null });
  }
  return handles.get(id);
}

/** The page before this one may not be quite gone. */
async function exclusive(file) {
  for (const end = Date.now() + BUSY_FOR; ; ) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (error.name !== 'NoModificationAllowedError' || Date.now() > end) throw error;
      await new Promise((done) => setTimeout(done, 50));
    }
  }
}

/** Answered when it is flushed, together with those that came in the same moment. */
async function write(call, id, position, bytes, leaf) {
  const part = await open(id);
  if (part.broken) throw part.broken;
  try {
    if (part.data.write(bytes, { at: position }) < bytes.length) throw new DOMException('the disk is full', 'QuotaExceededError');
  } catch (error) {
    throw (part.broken = error);
  }
  if (part.fresh.push({ call, leaf, at: (position / BLOCK) * HASH }) === 1) setTimeout(() => flush(part), 0);
}

function flush(part) {
  const fresh = part.fresh.splice(0);
  if (fresh.length === 0) return;
  try {
    if (part.broken) throw part.broken;
    part.data.flush();
    for (const { leaf, at } of fresh) part.leaves.write(leaf, { at });
    part.leaves.flush();
    for (const { call } of fresh) answer(call);
  } catch (error) {
    part.broken ??= error;
    for (const { call } of fresh) answer(call, undefined, { name: error.name, message: error.message });
  }
}

async function close(id) {
  const part = handles.get(id);
  if (!part) return;
  flush(part);
  handles.delete(id);
  part.data.close();
  part.leaves.close();
}

async function remove(id) {
  await close(id);
  await top.removeEntry(id, { recursive: true }).catch(() => {});
}

async function put(folder, name, bytes) {
  const handle = await (await folder.getFileHandle(name, { create: true })).createSyncAccessHandle();
  try {
    handle.truncate(0);
    handle.write(bytes, { at: 0 });
    handle.flush();
  } finally {
    handle.close();
  }
}
