// Pointing at shared screens in one call: says own marks to everybody, and tells those of others that the one who shows the screen lets
// point (docs/protocol.md §7). Pure.
import { Bucket } from '../core/bucket.js';
import { PACE } from './pen.js';
import { SENT_AT_ONCE, SENT_A_SECOND, TAKEN_AT_ONCE, TAKEN_A_SECOND, decode, encode } from './wire.js';

/** Who may point is said again after this time, and holds that long. */
export const ALLOWED_AGAIN = 2000;
export const ALLOWED_HOLDS = 10000;
const CLICKS_KNOWN = 32;
export const NOBODY = { all: false, people: [] };
export const ALL = { all: true, people: [] };

export class Pointing {
  #ports;
  #clock;
  #pace;
  #intakes = new WeakMap();
  #known = new Set();
  #sharers = new Map();
  #mayPointAt = new Set();
  #own = NOBODY;
  #number = 0;
  #repeating = false;
  #ended = false;

  /**
   * ports: send(bytes) to everybody; self(): the own peer id; present(id): whether somebody is in the call; pointed(from, sharer, mark), sharer
   * null for one's own screen; allowed(sharer, whether one may point there); cleared(sharer, from), from null for the ink of all.
   * clock: now() and after(millis, action).
   */
  constructor(ports, clock) {
    this.#ports = ports;
    this.#clock = clock;
    this.#pace = new Bucket(SENT_A_SECOND, SENT_AT_ONCE, clock.now());
  }

  /** Whether one may point at what somebody shares. */
  mayPointAt(sharer) {
    return this.#allows(sharer, this.#ports.self());
  }

  /** Who may point at one's own screen. */
  get own() {
    return this.#own;
  }

  /** Says it to everybody, if one may and it is not one too many. */
  point(sharer, mark) {
    if (this.mayPointAt(sharer) && this.#pace.take(this.#clock.now())) this.#send({ ...mark, sharer });
  }

  /** Who may point at one's own screen from now on: { all, people }. */
  allow(next) {
    const before = this.#own;
    this.#own = next;
    if (anybody(before) || anybody(next)) {
      this.#sayAllowed();
      // What is lost once, and hardly twice, must not leave somebody pointing who may not.
      this.#clock.after(PACE, () => this.#sayAllowed());
    }
    if (anybody(next)) this.#repeat();
    for (const id of this.#known) if (lets(before, id) && !lets(next, id)) this.#ports.cleared(null, id);
  }

  /** Takes all ink away from one's own screen. */
  clear() {
    this.#ports.cleared(null, null);
    const number = this.#number++;
    const say = () => this.#ended || this.#ports.send(encode({ type: 'cleared', number }));
    say();
    this.#clock.after(PACE, say);
  }

  /** line: what stands for the connection that it came by; data: an ArrayBuffer. */
  received(from, line, data) {
    if (!this.#intakes.has(line)) this.#intakes.set(line, intake(this.#clock.now()));
    const known = this.#intakes.get(line);
    if (this.#ended || !known.pace.take(this.#clock.now())) return;
    const message = decode(data);
    if (!message || !this.#ports.present(from) || !isNew(known, message)) return;
    this.#known.add(from);
    if (message.type === 'allowed') this.#allowed(from, message);
    else if (message.type === 'cleared') this.#ports.cleared(from, null);
    else this.#marked(from, message);
  }

  /** Who is in the call now, by id. */
  members(ids) {
    for (const known of [this.#known, this.#mayPointAt]) for (const id of known) if (!ids.includes(id)) known.delete(id);
    for (const id of this.#sharers.keys()) if (!ids.includes(id)) this.#sharers.delete(id);
  }

  end() {
    this.#ended = true;
  }

  #marked(from, { sharer, number, ...mark }) {
    const own = sharer === this.#ports.self();
    if (own ? lets(this.#own, from) : this.#allows(sharer, from)) this.#ports.pointed(from, own ? null : sharer, mark);
  }

  #allowed(from, { all, people }) {
    const before = [...this.#known].filter((id) => this.#allows(from, id));
    if (all || people.length > 0) this.#sharers.set(from, { all, people, until: this.#clock.now() + ALLOWED_HOLDS });
    else this.#sharers.delete(from);
    for (const id of before) if (!this.#allows(from, id)) this.#ports.cleared(from, id);
    this.#tellWhetherAllowed(from);
    // It holds a while and no longer.
    this.#clock.after(ALLOWED_HOLDS, () => this.#tellWhetherAllowed(from));
  }

  #tellWhetherAllowed(sharer) {
    const may = this.mayPointAt(sharer);
    if (this.#ended || may === this.#mayPointAt.has(sharer)) return;
    if (may) this.#mayPointAt.add(sharer);
    else this.#mayPointAt.delete(sharer);
    this.#ports.allowed(sharer, may);
  }

  #allows(sharer, person) {
    const said = this.#sharers.get(sharer);
    return said !== undefined && this.#clock.now() < said.until && (said.all || said.people.includes(person));
  }

  #repeat() {
    if (this.#repeating) return;
    this.#repeating = true;
    this.#clock.after(ALLOWED_AGAIN, () => {
      this.#repeating = false;
      if (this.#ended || !anybody(this.#own)) return;
      this.#sayAllowed();
      this.#repeat();
    });
  }

  #sayAllowed() {
    this.#send({ type: 'allowed', ...this.#own });
  }

  #send(message) {
    if (!this.#ended) this.#ports.send(encode({ ...message, number: this.#number++ }));
  }
}

const lets = ({ all, people }, id) => all || people.includes(id);
const anybody = ({ all, people }) => all || people.length > 0;
const intake = (now) => ({ pace: new Bucket(TAKEN_A_SECOND, TAKEN_AT_ONCE, now), clicks: new Set(), pointer: -1, allowed: -1, cleared: -1 });

/** Whether a message says something that is not known yet, where any may come late or twice. */
function isNew(known, { type, number, click }) {
  if (type === 'ink') return true;
  if (type === 'click') {
    const first = !known.clicks.has(click);
    known.clicks.add(click);
    if (known.clicks.size > CLICKS_KNOWN) known.clicks.delete(known.clicks.values().next().value);
    return first;
  }
  const what = type === 'at' || type === 'gone' ? 'pointer' : type;
  if (number <= known[what]) return false;
  known[what] = number;
  return true;
}
