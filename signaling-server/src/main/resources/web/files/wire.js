// The messages of the files channel, bit for bit (docs/protocol.md §6). Pure.
import { concat, concatInto, fromHex, toHex, u64, utf8 } from '../core/bytes.js';

export const BLOCK = 1048576;
export const MAX_SIZE = 2 ** 53;
export const MAX_ENTRIES = 200000;
export const MAX_MANIFEST = 33554432;
const ID_BYTES = 16;
export const REASONS = { other: 0, declined: 1, cancelled: 2, tooManyEntries: 3, tooManyTransfers: 4, disk: 5, changed: 6, ruleBroken: 7, noRoom: 8, takesNone: 9 };
export const MAX_MESSAGE = 262144;
export const MAX_NAME = 255;
export const MAX_SHOWN = 32;
export const MAX_TYPES = 8;
export const MAX_HASHES = 256;
export const MAX_TAGS = 64;
export const MAX_RENAMED = 50;
/** What this side hears beyond the first edition: which names were changed. */
export const RENAMED = 1;
const HASH = 32;
const VERSION = 2;
const FRESH = 0;
const AGAIN = 1;
const NO_ID = '0'.repeat(32);
const TYPES = [null, 'offer', 'accept', 'refuse', 'hashes', 'data', 'credit', 'fin', 'done', 'cancel', 'hello', 'resume', 'hold', 'known', 'able', 'renamed', 'executable'];
const WITHOUT_ID = ['hello', 'known', 'able'];

/** What breaks the rules; id names its transfer, or is null where there is none. */
export class Malformed extends Error {
  constructor(what, id = null, type = undefined) {
    super(what);
    Object.assign(this, { id, type });
  }
}

export function require(condition, what) {
  if (!condition) throw new Malformed(what);
}

export function encode(message) {
  return concat(...parts(message));
}

/** Into the first bytes of given ones, which it returns: new memory for each message of a large file takes longer than sending it. */
export function encodeInto(target, message) {
  return concatInto(target, ...parts(message));
}

function parts({ type, id = NO_ID, ...rest }) {
  return [Uint8Array.of(TYPES.indexOf(type), 0, 0, 0), fromHex(id), ...BODIES[type].write(rest)];
}

/** Throws Malformed. bytes of data are a view into the message. */
export function decode(message) {
  const bytes = new Uint8Array(message);
  if (bytes.length < 4 + ID_BYTES) throw new Malformed('too short to have an id');
  const type = TYPES[bytes[0]];
  const id = toHex(bytes.subarray(4, 4 + ID_BYTES));
  try {
    require(bytes.length <= MAX_MESSAGE, 'too long');
    require(type && bytes[1] + bytes[2] + bytes[3] === 0, 'no known type');
    require(WITHOUT_ID.includes(type) === (id === NO_ID), 'an id that is not allowed');
    const from = new Reader(bytes, 4 + ID_BYTES);
    const body = BODIES[type].read(from);
    require(from.rest === 0, 'longer than it may be');
    return { type, id, ...body };
  } catch (error) {
    throw error instanceof Malformed ? new Malformed(error.message, id, type) : error;
  }
}

/** Reads numbers and names from bytes, and nothing behind their end. */
export class Reader {
  #bytes;
  #view;
  #at;

  constructor(bytes, at = 0) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.#at = at;
  }

  get rest() {
    return this.#bytes.length - this.#at;
  }

  take(length) {
    require(length <= this.rest, 'cut short');
    return this.#bytes.subarray(this.#at, (this.#at += length));
  }

  u8() {
    return this.take(1)[0];
  }

  u32() {
    this.take(4);
    return this.#view.getUint32(this.#at - 4);
  }

  size() {
    this.take(8);
    const value = this.#view.getBigUint64(this.#at - 8);
    require(value <= BigInt(MAX_SIZE), 'a number above 2^53');
    return Number(value);
  }

  flag() {
    const value = this.u8();
    require(value <= 1, 'must be 0 or 1');
    return value === 1;
  }

  /** The name of a file as some system could have it, with its length in one byte before it. */
  name() {
    const bytes = this.take(this.u8());
    try {
      const name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      require(isName(name), 'no name of a file');
      return name;
    } catch (error) {
      throw error instanceof Malformed ? error : new Malformed('a name that is not UTF-8');
    }
  }
}

export const isName = (name) => name !== '' && name !== '.' && name !== '..' && !/[/\0]/.test(name) && utf8(name).length <= MAX_NAME;

const u32 = (n) => Uint8Array.of(n >>> 24, n >>> 16, n >>> 8, n);

function named(name) {
  const bytes = utf8(name);
  return concat(Uint8Array.of(bytes.length), bytes);
}

const credit = { write: ({ credit: to }) => [u64(to)], read: (from) => ({ credit: from.size() }) };
const reason = { write: ({ reason: why }) => [Uint8Array.of(why)], read: (from) => ({ reason: from.u8() }) };
const root = { write: ({ root: hash }) => [hash], read: (from) => ({ root: from.take(HASH).slice() }) };

const BODIES = {
  offer: { write: writeOffer, read: readOffer },
  accept: credit,
  refuse: reason,
  hashes: {
    write: ({ first, hashes }) => [u64(first), hashes],
    read(from) {
      const first = from.size();
      require(from.rest > 0 && from.rest % HASH === 0 && from.rest <= MAX_HASHES * HASH, 'not 1 to 256 hashes');
      return { first, hashes: from.take(from.rest).slice() };
    },
  },
  data: {
    write: ({ position, bytes }) => [u64(position), bytes],
    read(from) {
      const position = from.size();
      require(from.rest > 0, 'no data');
      return { position, bytes: from.take(from.rest) };
    },
  },
  credit,
  fin: root,
  done: root,
  cancel: reason,
  hello: {
    write: ({ nonce }) => [Uint8Array.of(VERSION), nonce],
    read(from) {
      require(from.u8() === VERSION, 'another version');
      return { nonce: from.take(HASH).slice() };
    },
  },
  resume: {
    write: ({ blocks, head, credit: to }) => [u64(blocks), head, u64(to)],
    read: (from) => ({ blocks: from.size(), head: from.take(HASH).slice(), credit: from.size() }),
  },
  known: {
    write: ({ tags }) => tags,
    read(from) {
      require(from.rest % ID_BYTES === 0 && from.rest <= MAX_TAGS * ID_BYTES, 'not up to 64 tags');
      return { tags: Array.from({ length: from.rest / ID_BYTES }, () => from.take(ID_BYTES).slice()) };
    },
  },
  able: {
    write: ({ abilities }) => [u32(abilities)],
    // What a later edition says behind it is passed over.
    read(from) {
      const abilities = from.u32();
      from.take(from.rest);
      return { abilities };
    },
  },
  renamed: {
    write: ({ count, names }) => [u32(count), ...names.flatMap(({ entry, name }) => [u32(entry), named(name)])],
    read(from) {
      const message = { count: from.u32(), names: [] };
      require(message.count > 0 && message.count <= MAX_ENTRIES, 'not 1 to 200,000 names');
      while (from.rest > 0) message.names.push({ entry: from.u32(), name: from.name() });
      require(message.names.length <= Math.min(message.count, MAX_RENAMED), 'too many names');
      require(message.names.every(({ entry }) => entry >= 1 && entry <= MAX_ENTRIES), 'no entry');
      return message;
    },
  },
  // Which files can be run; a page cannot keep that, and so does not say that it hears it.
  executable: {
    write: ({ bits }) => [bits],
    read(from) {
      require(from.rest > 0 && from.rest <= MAX_ENTRIES / 8, 'not the bits of a manifest');
      return { bits: from.take(from.rest).slice() };
    },
  },
  hold: { write: ({ on }) => [Uint8Array.of(on ? 1 : 0)], read: (from) => ({ on: from.flag() }) },
};

/** With its secret, or with the proof to have one. */
function writeOffer({ secret, proof, total, manifestLength, digest, files, folders, shown, types }) {
  return [
    Uint8Array.of(proof ? AGAIN : FRESH), proof ?? secret, u64(total), u32(manifestLength), digest, u32(files), u32(folders), Uint8Array.of(shown.length),
    ...shown.flatMap(({ folder, size, name }) => [Uint8Array.of(folder ? 1 : 0), u64(size), named(name)]),
    Uint8Array.of(types.length),
    ...types.flatMap((type) => [named(type.extension), u32(type.files)]),
  ];
}

function readOffer(from) {
  const again = from.u8();
  require(again === FRESH || again === AGAIN, 'offered by no right');
  const claim = from.take(HASH).slice();
  const offer = { [again === AGAIN ? 'proof' : 'secret']: claim, total: from.size(), manifestLength: from.u32(), digest: from.take(HASH).slice(), files: from.u32(), folders: from.u32() };
  const { total, manifestLength, files, folders } = offer;
  require(manifestLength > 0 && manifestLength <= MAX_MANIFEST && manifestLength <= total, 'a manifest that cannot be');
  require(files + folders > 0 && files + folders <= MAX_ENTRIES, 'not 1 to 200,000 entries');
  const count = from.u8();
  require(count >= 1 && count <= MAX_SHOWN, 'not 1 to 32 entries shown');
  offer.shown = Array.from({ length: count }, () => ({ folder: from.flag(), size: from.size(), name: from.name() }));
  const kinds = from.u8();
  require(kinds <= MAX_TYPES, 'more than 8 types');
  offer.types = Array.from({ length: kinds }, () => ({ extension: readExtension(from), files: from.u32() }));
  require(offer.types.every((type) => type.files > 0), 'a type without files');
  return offer;
}

function readExtension(from) {
  const text = String.fromCharCode(...from.take(from.u8()));
  require(/^[a-z0-9]{0,16}$/.test(text), 'no extension');
  return text;
}
