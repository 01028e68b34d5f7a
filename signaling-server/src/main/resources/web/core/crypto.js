// SHA-256, HKDF and AES-256-GCM: the browser's own, or those of plaincrypto.js where the browser withholds them, which it
// does on pages that came over plain http.

const TAG_BITS = 128;

/** The browser's own. */
export function webCrypto(subtle) {
  return {
    async sha256(bytes) {
      return new Uint8Array(await subtle.digest('SHA-256', bytes));
    },
    /** HKDF-SHA256 (RFC 5869), extract and expand. */
    async hkdf(material, salt, info, length) {
      const key = await subtle.importKey('raw', material, 'HKDF', false, ['deriveBits']);
      return new Uint8Array(await subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info }, key, length * 8));
    },
    /** AES-256-GCM with a 128-bit tag at the end; open() throws for what was not sealed with this key. */
    async aesGcm(bytes) {
      const key = await subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
      const how = (iv, additionalData) => ({ name: 'AES-GCM', iv, additionalData, tagLength: TAG_BITS });
      return {
        async seal(nonce, aad, text) {
          return new Uint8Array(await subtle.encrypt(how(nonce, aad), key, text));
        },
        async open(nonce, aad, sealed) {
          return new Uint8Array(await subtle.decrypt(how(nonce, aad), key, sealed));
        },
      };
    },
  };
}

let chosen;

/** The same on every call. */
export function primitives() {
  chosen ??= globalThis.crypto?.subtle
    ? Promise.resolve(webCrypto(globalThis.crypto.subtle))
    : import('./plaincrypto.js').then((plain) => plain.plainCrypto);
  return chosen;
}

export function randomBytes(length) {
  return globalThis.crypto.getRandomValues(new Uint8Array(length));
}

