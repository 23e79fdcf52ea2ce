import assert from 'node:assert/strict';

/**
 * What a page has seen done to itself.
 *
 * @typedef {object} Testimony
 * @property {string[]} differences Between what the page was when its own markup and scripts had
 *   made it and what it is now.
 * @property {string[]} foreign Changes of its nodes that none of its own scripts made.
 */

/**
 * A script for the beginning of a page that takes down what the page is like once it has loaded,
 * and every change since. A page that changes itself does so by `change(does)`, so that its own
 * changes can be told from others.
 */
export const WITNESS = `<link rel="icon" href="data:,">
  <style>html { overflow-anchor: none } body { margin-bottom: 200vh }</style>
  <script>(${takeWitness})()</script>`;

/**
 * Checks that nobody but a page itself has changed it.
 *
 * @param {import('puppeteer-core').Page} page One that begins with `WITNESS`.
 */
export async function checkIntact(page) {
  const testimony = await page.evaluate(() => {
    const world = /** @type {any} */ (globalThis);
    return /** @type {Testimony} */ (world.testify());
  });
  assert.deepEqual(testimony, { differences: [], foreign: [] }, 'The page is as it was.');
}

/** Runs in the page, before the page can have overridden anything. */
function takeWitness() {
  const world = /** @type {any} */ (globalThis);
  const { apply, ownKeys } = Reflect;
  /** The engine's own getters: pages override them, and forms have fields of their names. */
  const read = {
    attributes: getterOf(Element.prototype, 'attributes'),
    data: getterOf(CharacterData.prototype, 'data'),
    first: getterOf(Node.prototype, 'firstChild'),
    name: getterOf(Node.prototype, 'nodeName'),
    next: getterOf(Node.prototype, 'nextSibling'),
    parent: getterOf(Node.prototype, 'parentNode'),
    shadow: getterOf(Element.prototype, 'shadowRoot'),
    type: getterOf(Node.prototype, 'nodeType'),
  };
  /** @type {Record<string, true>} */
  const known = Object.create(null);
  for (const key of ownKeys(window)) known[String(key)] = true;
  /** @type {string[]} */
  const foreign = [];
  /** What the page's own changes may change beside its nodes, such as how high it is. */
  let isChanging = false;
  /** @type {string[] | null} */
  let before = null;

  const observer = new MutationObserver(note);
  const take = observer.takeRecords.bind(observer);
  observer.observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });

  world.change = (/** @type {() => void} */ does) => {
    isChanging = true;
    note(take());
    try {
      does();
    } finally {
      take();
    }
  };
  world.testify = () => {
    note(take());
    return { differences: compare(before ?? ['The page never loaded.'], describe()), foreign };
  };
  addEventListener('DOMContentLoaded', () => {
    // The reader has come to some place on the page, and has something in hand.
    const button = document.createElement('button');
    button.textContent = 'Share';
    document.body.prepend(button);
    button.focus();
    scrollTo(0, 40);
    getSelection()?.selectAllChildren(button);
    take();
    before = describe();
  });

  /** @param {MutationRecord[]} records */
  function note(records) {
    if (!before) return;
    for (let at = 0; at < records.length; at += 1) {
      const { type, target } = /** @type {MutationRecord} */ (records[at]);
      foreign[foreign.length] = `${type} of ${apply(read.name, target, [])}`;
    }
  }

  /**
   * The page in lines: what is around its nodes, and unless it changes them itself, every node.
   *
   * @returns {string[]}
   */
  function describe() {
    const selection = getSelection();
    const lines = [
      `globals ${nameNew()}`,
      `of the document ${ownKeys(document).length} ${ownKeys(document.documentElement).length}`,
      `sheets ${document.styleSheets.length} ${document.adoptedStyleSheets.length}`,
      `frames ${window.length}`,
      `address ${location.href} ${history.length}`,
      `title ${document.title}`,
      `focus ${apply(read.name, document.activeElement, [])}`,
      `scrolled ${scrollX} ${scrollY}`,
      `selected ${selection}`,
      `kept ${document.cookie} ${localStorage.length} ${sessionStorage.length}`,
    ];
    if (isChanging) return lines;
    const { scrollHeight, scrollWidth } = document.documentElement;
    lines[lines.length] = `size ${scrollWidth} ${scrollHeight}`;
    describeNodes(lines);
    return lines;
  }

  /**
   * Goes from node to node, however deep they are nested.
   *
   * @param {string[]} lines
   */
  function describeNodes(lines) {
    /** @type {Node | null} */
    let node = document;
    while (node) {
      lines[lines.length] = describeNode(node);
      /** @type {Node | null} */
      let next = apply(read.first, node, []);
      while (!next && node) {
        next = apply(read.next, node, []);
        if (next) break;
        lines[lines.length] = 'end';
        node = apply(read.parent, node, []);
      }
      node = next;
    }
  }

  /** @param {Node} node */
  function describeNode(node) {
    const type = apply(read.type, node, []);
    if (type === Node.TEXT_NODE || type === Node.COMMENT_NODE) return apply(read.data, node, []);
    let line = apply(read.name, node, []);
    if (type !== Node.ELEMENT_NODE) return line;
    const attributes = apply(read.attributes, node, []);
    for (let at = 0; at < attributes.length; at += 1) {
      line += ` ${attributes[at].name}=${attributes[at].value}`;
    }
    const shadow = apply(read.shadow, node, []);
    return shadow ? `${line} with ${shadow.adoptedStyleSheets.length} sheets` : line;
  }

  /** The globals that were not there at first: browsers list those in one order or another. */
  function nameNew() {
    const keys = ownKeys(window);
    let names = String(keys.length);
    for (let at = 0; at < keys.length; at += 1) {
      const key = String(keys[at]);
      if (!(key in known)) names += ` ${key}`;
    }
    return names;
  }

  /**
   * @param {string[]} before
   * @param {string[]} now
   * @returns {string[]} Some of the differences.
   */
  function compare(before, now) {
    /** @type {string[]} */
    const differences = [];
    // Of a page that changes itself, nodes are among what was but not among what is compared.
    const length = isChanging ? now.length : Math.max(before.length, now.length);
    for (let at = 0; at < length && differences.length < 10; at += 1) {
      if (before[at] === now[at]) continue;
      differences[differences.length] = `${before[at]} became ${now[at]}`;
    }
    return differences;
  }

  /**
   * @param {object} prototype
   * @param {string} name
   * @returns {() => any}
   */
  function getterOf(prototype, name) {
    return /** @type {() => any} */ (Object.getOwnPropertyDescriptor(prototype, name)?.get);
  }
}
