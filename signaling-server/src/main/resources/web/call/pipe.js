const HIGH = 4194304;
const LOW = 1048576;
const EARLY = 512;
const HEADER = 28;
const USUAL_PIECE = 131072;
const UNSAID = 65535;

/** A data channel whose messages wait until somebody takes them, and that says when it has room for more. */
export class Pipe {
  #channel;
  #early = [];
  #take = null;
  #waiting = [];
  #largest;
  #certificates;

  /**
   * largest(): the longest message that the other side takes, once that is known. certificates(): see below. closed: called when it is closed
   * from elsewhere. mayMiss: whether what comes before anybody takes it may be dropped where it is too much; else that closes the channel.
   */
  constructor(channel, largest, certificates, closed, mayMiss) {
    this.#channel = channel;
    this.#largest = largest;
    this.#certificates = certificates;
    channel.binaryType = 'arraybuffer';
    channel.bufferedAmountLowThreshold = LOW;
    channel.onbufferedamountlow = () => this.#wake();
    channel.onmessage = ({ data }) => {
      if (this.#take) this.#take(data);
      else if (this.#early.length < EARLY) this.#early.push(data);
      else if (!mayMiss) channel.close();
    };
    channel.onclose = () => {
      this.#wake();
      closed();
    };
  }

  /** How much data goes into one message. */
  get piece() {
    return Math.max(1, Math.min(USUAL_PIECE, (this.#largest() || Infinity) - HEADER));
  }

  /** The longest message that the other side takes, in bytes. */
  get longest() {
    return this.#largest() || UNSAID;
  }

  /** { own, theirs }: SHA-256 of what both ends of the connection have proved to be, or null for one that is not known. */
  get certificates() {
    return this.#certificates();
  }

  /** All messages so far, and from now on. */
  take(receiver) {
    for (const data of this.#early.splice(0)) receiver(data);
    this.#take = receiver;
  }

  send(data) {
    if (this.#channel.readyState === 'open') this.#channel.send(data);
  }

  async room() {
    while (this.#channel.readyState === 'open' && this.#channel.bufferedAmount > HIGH) {
      await new Promise((resolve) => this.#waiting.push(resolve));
    }
  }

  #wake() {
    for (const resolve of this.#waiting.splice(0)) resolve();
  }
}
