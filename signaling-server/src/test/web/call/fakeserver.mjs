// The server at the other end of a call's socket, as a test has it speak.

/** The socket that was opened last; undefined before there is one. */
export let server;
let seq = 1;

export class Socket {
  static OPEN = 1;
  readyState = 1;
  sent = [];
  constructor() {
    server = this;
  }
  send(text) {
    this.sent.push(JSON.parse(text));
  }
  close() {}
  says(message) {
    this.onmessage({ data: JSON.stringify(message) });
  }
  numbered(message) {
    this.says({ ...message, seq: seq++ });
  }
}

/** Has none been opened yet, and the next one be this. */
export function reset() {
  server = undefined;
  seq = 1;
  globalThis.WebSocket = Socket;
  globalThis.fetch = async () => ({ ok: true, json: async () => ({ protocol: 1, webSocket: 'wss://h/' }) });
}
