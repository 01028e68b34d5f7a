// As much of WebRTC as negotiation needs: the signaling states of W3C WebRTC §4.3.1 with implicit rollback, m-lines, and
// promises that hang once a connection is closed. Real browsers prove the rest in the end-to-end tests.

let made = 0;

export class FakeStream {
  #tracks = [];
  getTracks() {
    return [...this.#tracks];
  }
  addTrack(track) {
    this.#tracks.push(track);
  }
  removeTrack(track) {
    this.#tracks = this.#tracks.filter((each) => each !== track);
  }
}

const sender = () => ({ track: null, replaceTrack: async function (track) { this.track = track; }, setStreams() {} });
const transceiver = (kind) => ({ direction: 'recvonly', sender: sender(), receiver: { track: { kind } } });

export class FakePeerConnection {
  static all = [];
  signalingState = 'stable';
  connectionState = 'new';
  candidates = [];
  offers = [];
  #transceivers = [];
  #number = ++made;

  constructor() {
    FakePeerConnection.all.push(this);
  }
  createDataChannel(label) {
    const channel = {};
    if (label === 'control') this.channel = channel;
    return channel;
  }
  getTransceivers() {
    return [...this.#transceivers];
  }
  addTransceiver(kind, { direction }) {
    this.#transceivers.push({ ...transceiver(kind), direction });
  }
  createOffer({ iceRestart }) {
    this.offers.push(iceRestart);
    return this.#later({ type: 'offer', sdp: this.#describe() });
  }
  async setLocalDescription({ type, sdp = this.#describe() } = { type: 'answer' }) {
    await this.#later();
    const allowed = { offer: ['stable', 'have-local-offer'], answer: ['have-remote-offer'] };
    if (!allowed[type].includes(this.signalingState)) throw new Error(`${type} in ${this.signalingState}`);
    this.signalingState = type === 'offer' ? 'have-local-offer' : 'stable';
    this.localDescription = { type, sdp };
  }
  async setRemoteDescription({ type, sdp }) {
    await this.#later();
    if (type === 'answer' && this.signalingState !== 'have-local-offer') throw new Error(`answer in ${this.signalingState}`);
    const kinds = [...sdp.matchAll(/^m=(\w+)/gm)].map(([, kind]) => kind);
    if (type === 'offer') while (this.#transceivers.length < kinds.length) this.#transceivers.push(transceiver(kinds[this.#transceivers.length]));
    this.signalingState = type === 'offer' ? 'have-remote-offer' : 'stable';
    this.remote = sdp;
  }
  setConfiguration() {}
  getConfiguration() {
    return {};
  }
  async getStats() {
    const pair = { id: 'p', type: 'candidate-pair', localCandidateId: 'c' };
    const transport = { id: 't', type: 'transport', selectedCandidatePairId: 'p' };
    return new Map([transport, pair, { id: 'c', candidateType: this.ownType ?? 'host' }].map((each) => [each.id, each]));
  }
  async addIceCandidate(candidate) {
    this.candidates.push(candidate);
  }
  async getStats() {
    return new Map();
  }
  is(state) {
    this.connectionState = state;
    this.onconnectionstatechange?.();
  }
  close() {
    this.signalingState = 'closed';
    this.connectionState = 'closed';
  }
  #describe() {
    const print = this.#number.toString(16).padStart(2, '0');
    const lines = this.#transceivers.map(({ receiver }) => `m=${receiver.track.kind} 9 X 0`);
    return ['v=0', ...lines, `a=fingerprint:sha-256 ${Array(32).fill(print).join(':')}`, ''].join('\r\n');
  }
  async #later(result) {
    await null;
    return this.signalingState === 'closed' ? new Promise(() => {}) : result;
  }
}
