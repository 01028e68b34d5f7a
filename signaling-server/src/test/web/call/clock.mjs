// A clock moved by hand, in the place of timers and Date.now.

import assert from 'node:assert/strict';

let now = 0;
let timers = new Map();
let made = 0;
const later = setImmediate;
const realTimeout = globalThis.setTimeout;
const PATIENCE_SECONDS = 60;

const start = (again) => (action, millis = 0) => {
  timers.set(++made, { at: now + millis, action, every: again ? millis : null });
  return made;
};

export function install() {
  now = 0;
  timers = new Map();
  globalThis.setTimeout = start(false);
  globalThis.setInterval = start(true);
  globalThis.clearTimeout = globalThis.clearInterval = (id) => timers.delete(id);
  Date.now = () => now;
}

/** Lets everything happen that waits for nothing but promises and timers of 0 ms. */
export async function settle() {
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => later(resolve));
    fire();
  }
  await new Promise((resolve) => later(resolve));
}

/** Lets everything happen until something holds. What is sealed or signed takes real time, on other threads, which a busy machine leaves waiting. */
export async function until(condition) {
  const end = process.hrtime()[0] + PATIENCE_SECONDS;
  while (!condition() && process.hrtime()[0] < end) {
    await settle();
    if (!condition()) await new Promise((resolve) => realTimeout(resolve, 1));
  }
  assert.ok(condition());
}

/** Goes from timer to timer, and lets everything happen that each one brings. */
export async function pass(millis) {
  const end = now + millis;
  await settle();
  for (;;) {
    const next = Math.min(end, ...[...timers.values()].map(({ at }) => at));
    now = Math.max(now, next);
    await settle();
    if (now >= end) return;
  }
}

/** As a frozen page has it: nothing happens, and then all that is due at once. */
export function freeze(millis) {
  now += millis;
}

function fire() {
  for (const [id, timer] of [...timers].sort(([, a], [, b]) => a.at - b.at)) {
    if (timer.at > now || !timers.has(id)) continue;
    if (timer.every === null) timers.delete(id);
    else timer.at += timer.every;
    timer.action();
  }
}
