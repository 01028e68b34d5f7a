// The sound of a share between this page and one member, one class for each direction (docs/protocol.md §5). What they do, they do
// by their ports: say(message), after(millis, task) -> cancel, and for a connection open(number, offer), take(answer), add(list), close().

export const PATIENCE = 10000;
export const BROKEN = 4000;
export const MAX_IN_VAIN = 5;
export const OFFERS_AT_ONCE = 8;
export const MILLIS_AN_OFFER = 2000;
export const MAX_CANDIDATES_IN_ALL = 128;

/** The sharer's side: when the sound is offered, and when once more. Ports further: louder(percent). */
export class SharerLine {
  #ports;
  #wanted = false;
  #open = false;
  #waiting = false;
  #answered = false;
  #state = 'new';
  #current = 0;
  #last = 0;
  #inVain = 0;

  constructor(ports) {
    this.#ports = ports;
  }

  /** Whether there is sound to be sent. */
  wants(sound) {
    this.#wanted = sound;
    this.#settle();
  }

  /** Whether anything can be said to the member. */
  channel(open) {
    this.#open = open;
    this.#inVain = 0;
    this.#settle();
  }

  offered(number, sdp) {
    if (number === this.#current) this.#ports.say({ type: 'soundOffer', number, sdp });
  }

  gathered(number, candidates) {
    if (number === this.#current) this.#ports.say({ type: 'soundCandidates', number, from: 'sharer', candidates });
  }

  changed(number, state) {
    if (number !== this.#current) return;
    this.#state = state;
    if (state === 'connected') this.#inVain = 0;
    else if (state === 'failed') this.#again();
    else if (state === 'disconnected') {
      this.#ports.after(BROKEN, () => number === this.#current && this.#state === 'disconnected' && this.#again());
    }
  }

  failed(number) {
    if (number === this.#current) this.#again();
  }

  received(message) {
    if (message.number !== this.#current) return;
    if (message.type === 'soundAnswer' && !this.#answered) {
      this.#answered = true;
      this.#ports.take(message.sdp);
    } else if (message.type === 'soundCandidates') this.#ports.add(message.candidates);
    else if (message.type === 'soundVolume') this.#ports.louder(message.percent);
    else if (message.type === 'soundEnd') this.#again();
  }

  #settle() {
    const should = this.#wanted && this.#open;
    if (should && this.#current === 0 && !this.#waiting && this.#inVain < MAX_IN_VAIN) this.#begin();
    else if (!should && this.#current !== 0) this.#end();
  }

  #begin() {
    const number = ++this.#last;
    this.#current = number;
    this.#state = 'new';
    this.#answered = false;
    this.#inVain++;
    this.#ports.open(number);
    this.#ports.after(PATIENCE, () => number === this.#current && !['connected', 'disconnected'].includes(this.#state) && this.#again());
  }

  /** Another one, some time later: a fault that stays must not be met without a pause. */
  #again() {
    this.#end();
    this.#waiting = true;
    this.#ports.after(1000 * 2 ** Math.min(this.#inVain, MAX_IN_VAIN), () => {
      this.#waiting = false;
      this.#settle();
    });
  }

  #end() {
    if (this.#open) this.#ports.say({ type: 'soundEnd', number: this.#current, from: 'sharer' });
    this.#current = 0;
    this.#ports.close();
  }
}

/** The listener's side. Ports further: now(), and heard(on) for whether sound comes. The page makes it louder or softer by itself. */
export class ListenerLine {
  #ports;
  #offers = OFFERS_AT_ONCE;
  #counted;
  #open = false;
  #current = 0;
  #last = 0;
  #candidates = 0;
  #heard = false;

  constructor(ports) {
    this.#ports = ports;
    this.#counted = ports.now();
  }

  channel(open) {
    this.#open = open;
    this.#last = 0;
    this.#end();
  }

  answered(number, sdp) {
    if (number === this.#current) this.#ports.say({ type: 'soundAnswer', number, sdp });
  }

  gathered(number, candidates) {
    if (number === this.#current) this.#ports.say({ type: 'soundCandidates', number, from: 'listener', candidates });
  }

  changed(number, state) {
    if (number !== this.#current) return;
    if (state === 'connected') this.#tell(true);
    else if (state === 'failed') this.failed(number);
  }

  failed(number) {
    if (number !== this.#current) return;
    this.#ports.say({ type: 'soundEnd', number, from: 'listener' });
    this.#end();
  }

  received(message) {
    if (!this.#open) return;
    const { type, number } = message;
    if (type === 'soundOffer') {
      if (number > this.#last && this.#mayOpen()) this.#begin(message);
    } else if (number !== this.#current) {
      // Of one that is over.
    } else if (type === 'soundEnd') {
      this.#end();
    } else if (type === 'soundCandidates' && this.#candidates + message.candidates.length <= MAX_CANDIDATES_IN_ALL) {
      this.#candidates += message.candidates.length;
      this.#ports.add(message.candidates);
    }
  }

  /** Each costs a connection; an honest sharer offers one a share, and more only where it fails. */
  #mayOpen() {
    const now = this.#ports.now();
    this.#offers = Math.min(OFFERS_AT_ONCE, this.#offers + (now - this.#counted) / MILLIS_AN_OFFER);
    this.#counted = now;
    if (this.#offers < 1) return false;
    this.#offers--;
    return true;
  }

  #begin({ number, sdp }) {
    this.#end();
    this.#current = number;
    this.#last = number;
    this.#candidates = 0;
    this.#ports.open(number, sdp);
  }

  #end() {
    if (this.#current !== 0) {
      this.#current = 0;
      this.#ports.close();
    }
    this.#tell(false);
  }

  #tell(heard) {
    if (heard === this.#heard) return;
    this.#heard = heard;
    this.#ports.heard(heard);
  }
}
