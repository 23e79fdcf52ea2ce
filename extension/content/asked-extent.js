/** @typedef {import('../shared/page.d.ts').Extent} Extent */

/** What of a page is to be read, for as long as it is the page that this was asked of. */
export class AskedExtent {
  /** @type {Extent} */
  extent = 'story';
  #address = '';

  /** @param {Extent} extent */
  ask(extent) {
    this.extent = extent;
    this.#address = findAddress();
  }

  /** A page that shows another address is another page, of which nobody has asked anything. */
  forgetElsewhere() {
    if (this.#address !== findAddress()) this.ask('story');
  }
}

/**
 * The address of the page, without its fragment.
 *
 * @returns {string}
 */
export function findAddress() {
  return location.href.replace(/#.*/s, '');
}
