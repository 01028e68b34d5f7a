// Which ICE servers are taken from the signaling server (docs/protocol.md §2.4). Pure.

export const MAX_SERVERS = 8;
export const MAX_URLS = 8;
export const MAX_URLS_IN_ALL = 16;
export const MAX_CHARS = 512;
const URL_PARTS = /^(?:stuns?|(turns?)):(?:[A-Za-z0-9][A-Za-z0-9.-]{0,252}|\[[0-9A-Fa-f:.]{2,45}\])(?::([0-9]{1,5}))?(\?transport=(?:udp|tcp))?$/;
const LOW_PORTS = [53, 80, 443];

/** Whether a list of ICE servers is one that may be used, as a whole. */
export function areIceServers(list) {
  return (
    Array.isArray(list) &&
    list.length <= MAX_SERVERS &&
    list.every(isIceServer) &&
    list.reduce((sum, { urls }) => sum + urls.length, 0) <= MAX_URLS_IN_ALL
  );
}

function isIceServer(server) {
  const { urls, username, credential } = server ?? {};
  const named = isText(username) && isText(credential);
  return (
    Array.isArray(urls) &&
    urls.length >= 1 &&
    urls.length <= MAX_URLS &&
    urls.every((url) => isUrl(url, named)) &&
    [username, credential].every((text) => text === undefined || text === null || isText(text))
  );
}

function isUrl(url, named) {
  const parts = isText(url) ? URL_PARTS.exec(url) : null;
  if (!parts) return false;
  const [, turn, port, transport] = parts;
  return (turn ? named : !transport) && (port === undefined || isPort(Number(port)));
}

function isPort(port) {
  return LOW_PORTS.includes(port) || (port >= 1024 && port <= 65535);
}

function isText(text) {
  return typeof text === 'string' && text.length >= 1 && text.length <= MAX_CHARS;
}
