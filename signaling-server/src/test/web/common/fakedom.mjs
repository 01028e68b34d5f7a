// As much of a document as cards of the files panel and a question need, with elements that can be moved.

class Element extends EventTarget {
  dataset = {};
  style = {};
  hidden = false;
  children = [];
  attributes = {};
  /** Where it is seen; without a width it is not. */
  rect = { x: 0, y: 0, width: 100 };
  classList = { toggle() {} };

  get firstChild() {
    return this.children[0];
  }

  append(...children) {
    this.children.push(...children);
  }

  replaceChildren(...children) {
    this.children = children;
  }

  setAttribute(name, value) {
    this.attributes[name] = value;
  }

  getBoundingClientRect() {
    return this.rect;
  }

  focus() {
    document.activeElement = this;
  }

  showModal() {
    this.open = true;
  }

  close() {
    this.open = false;
    this.dispatchEvent(new Event('close'));
  }

  remove() {
    this.rect = { x: 0, y: 0, width: 0 };
  }

  /** All below it. */
  *all() {
    for (const child of this.children.filter((each) => each instanceof Element)) yield* [child, ...child.all()];
  }
}

/** What a person did, at this time. */
export function event(type, timeStamp, more = {}) {
  return Object.defineProperty(Object.assign(new Event(type, { cancelable: true }), more), 'timeStamp', { value: timeStamp });
}

/** Returns a clock to be moved by hand, and the elements that are found by their id. */
export function install() {
  const clock = { now: 10000 };
  const found = new Map();
  globalThis.document = {
    title: 'Parley',
    hidden: false,
    activeElement: null,
    createElement: () => new Element(),
    getElementById: (id) => found.get(id) ?? found.set(id, new Element()).get(id),
  };
  performance.now = () => clock.now;
  // What would come by itself is called by the test.
  globalThis.setTimeout = globalThis.clearTimeout = () => {};
  return clock;
}
