import { Devices } from './device/devices.js';
import { byId, showScreen } from './common/dom.js';
import { span } from './common/format.js';
import { drawIcons } from './common/icons.js';
import { beforeForgetting, offerForgetting } from './screen/forget.js';
import { Lookout } from './call/lookout.js';
import { openIdentity } from './call/identity.js';
import { readContact } from './core/contact.js';
import { LinkProblem, readFragment, readInvitation } from './core/link.js';
import { Lobby } from './screen/lobby.js';
import { news } from './common/news.js';
import { Presses } from './common/presses.js';
import { Preparation } from './screen/preparation.js';
import { RingScreen } from './screen/ring.js';
import { Room } from './screen/room.js';
import { endOf } from './screen/sentence.js';
import { callEnded, comeBack, forgetSecret, habits, keepSecret, pageGoes, remember, remembered } from './common/tab.js';
import { say, translate } from './common/words.js';

const server = new URL('.', location.href);
const atDoor = location.pathname.endsWith('/c');

translate();
drawIcons();
offerForgetting();
for (const type of ['error', 'unhandledrejection']) addEventListener(type, () => news('fault'));
// The browser shows a page of its memory again, whose call it ended.
addEventListener('pageshow', ({ persisted }) => persisted && location.reload());

try {
  if (!globalThis.RTCPeerConnection || !globalThis.WebSocket) broken('browser');
  else if (atDoor) ringAt(await readContact(location.hash));
  else begin(await openLink());
} catch (error) {
  if (!(error instanceof LinkProblem)) console.error(error);
  if (error instanceof LinkProblem) broken(error.code, { sign: error.sign ?? '' });
  else broken('fault');
  addEventListener('hashchange', () => location.reload());
}

/**
 * From the link, which leaves the address bar, and this tab's way back; else from the page that was loaded here before. The browser's
 * list of visited pages, its copies on other devices, and extensions have seen the link before any page can do something about it.
 */
async function openLink() {
  const { hash } = location;
  const back = comeBack();
  if (hash.length < 2) return back ?? readFragment('');
  history.replaceState(null, '', location.pathname + location.search);
  forgetSecret();
  const secret = await readFragment(hash);
  const invitation = await readInvitation(hash);
  keepSecret(secret, back?.inCall === true && String(back.secret) === String(secret), invitation);
  return { secret, invitation };
}

/** The contact link stays in the address bar: who may ring today may ring tomorrow, and there is nothing else that it opens. */
function ringAt(contact) {
  const preparation = new Preparation();
  new RingScreen({ server, contact, preparation, accepted });
  const reload = () => location.reload();
  addEventListener('hashchange', reload);

  function accepted({ secret, name, approach }) {
    removeEventListener('hashchange', reload);
    // From here on this is the page of that call, also for a browser that loads it again.
    history.replaceState(null, '', 'j');
    keepSecret(secret, true);
    remember({ name });
    begin({ secret, approach, preparation });
  }
}

/** invitation: the key of the one in the link, or null; approach: how a ring that was accepted comes to the room, or null. */
function begin({ secret, invitation = null, approach = null, preparation = new Preparation() }) {
  const { inCall, name, chosen, on } = remembered();
  // Only who is loaded again in a call still has a hand raised.
  if (!inCall) remember({ hand: 0 });
  const devices = new Devices(inCall ? { chosen, on } : { chosen: habits().chosen });
  const look = (tell) => new Lookout(server, secret, (people) => {
    tell(people);
    if (people?.length > 0) preparation.somebodyThere();
  });
  const lobby = new Lobby(devices, enter, look);
  let last = name;
  let brought = approach;
  let room = null;
  let ends = 0;
  let again = rejoin;
  // Others decide when a call ends, and so when this button comes under the finger.
  const presses = new Presses(byId('rejoin'), () => String(ends));
  presses.take(byId('rejoin'), () => again());

  async function enter(as) {
    if (!byId('call').hidden) return;
    last = as;
    keepSecret(secret, true, invitation);
    remember({ name: as });
    say(byId('sentence'), 'joining');
    showScreen('call');
    let way = null;
    let spare = null;
    try {
      const identity = await openIdentity();
      // Everything may have been forgotten meanwhile, from another tab.
      if (byId('call').hidden) return lobby.leave();
      // Taken over in one go, so that nothing the server says falls between who looked and the call.
      way = brought ?? lobby.leaveForCall();
      brought = null;
      spare = preparation.take();
      room = new Room({ server, secret, invitation, identity, name: as, devices, entered, ended, approach: way, spare });
      room.start();
    } catch (error) {
      console.error(error);
      lobby.leave();
      way?.signaling.closeNow();
      spare?.drop();
      ended({ reason: 'internal', wasInRoom: false, goesOn: false, seconds: 0, names: [] });
    }
  }

  function rejoin() {
    devices.open();
    enter(last);
  }

  /** Who has been in finds their place without an invitation, and would open no room with it. */
  function entered() {
    invitation?.fill(0);
    invitation = null;
    keepSecret(secret, true);
  }

  function ended(end) {
    room = null;
    callEnded(end);
    devices.release();
    showEnd(end);
    ends++;
    again = end.reason === 'newerServer' ? () => location.reload() : rejoin;
    presses.look();
  }

  /** Who comes after this page, in the browser's memory too, does not find it. */
  function wipe() {
    pageGoes();
    secret.fill(0);
    invitation?.fill(0);
  }

  byId('to-lobby').addEventListener('click', () => lobby.enter());
  addEventListener('pagehide', wipe);
  beforeForgetting(() => {
    room?.hangUp();
    lobby.leave();
    preparation.end();
    devices.release();
    secret.fill(0);
    invitation?.fill(0);
  });
  addEventListener('hashchange', () => followLink(secret));
  if (inCall) rejoin();
  else lobby.enter();
}

/** Another link in the same tab is another call, or an invitation to this one; the same one is only cleaned away. */
async function followLink(secret) {
  const { hash } = location;
  const other = await readFragment(hash).catch(() => null);
  if (String(other) === String(secret) && !(await readInvitation(hash))) history.replaceState(null, '', location.pathname + location.search);
  else location.reload();
}

function showEnd({ reason, wasInRoom, goesOn, seconds, names }) {
  const { title, reason: why, button } = endOf(reason, wasInRoom, goesOn);
  say(byId('after-title'), title);
  say(byId('after-problem'), why);
  say(byId('after-lasted'), !wasInRoom ? null : names.length > 0 ? 'lastedWith' : 'lastedAlone', { time: span(seconds), names });
  say(byId('rejoin'), button);
  showScreen('after');
  byId('after-title').focus();
}

function broken(problem, words) {
  if (atDoor) say(byId('broken-title'), 'brokenContact');
  say(byId('broken-problem'), `broken.${problem}`, words);
  showScreen('broken');
}
