import { find, findInput, make } from '../shared/element.js';
import { message } from '../shared/localize.js';
import { saveOrTell } from '../shared/saving.js';
import { setEverywhere } from '../shared/site-choice.js';
import {
  ALL_SITES,
  chooseHost,
  hostPatterns,
  isAllSitesBuild,
  readSites,
} from '../shared/sites.js';

/** The sites on which Sourcelight starts by itself, or was switched off. */
export class SiteList {
  #everywhere = findInput('everywhere');

  constructor() {
    this.#everywhere.addEventListener('change', () => {
      saveOrTell(find('refused'), () => this.#choose());
    });
    chrome.storage.local.onChanged.addListener(() => this.show());
  }

  async show() {
    const { everywhere, hosts } = await readSites();
    const isGranted = await chrome.permissions.contains({ origins: ALL_SITES });
    this.#everywhere.checked = everywhere && isGranted;
    const names = Object.keys(hosts).sort();
    const items = names.map((host) => this.#makeItem(host, hosts[host] ?? 'on'));
    find('sites').replaceChildren(...items);
    find('no-sites').hidden = names.length > 0;
  }

  async #choose() {
    const isGranted = await setEverywhere(this.#everywhere.checked);
    find('refused').textContent = isGranted ? '' : message('refused');
    await this.show();
  }

  /**
   * @param {string} host
   * @param {'on' | 'off'} choice
   */
  async #forget(host, choice) {
    await chooseHost(host, null);
    // A permission that nothing needs any more is given back.
    if (choice === 'on' && !isAllSitesBuild()) {
      await chrome.permissions.remove({ origins: hostPatterns(host) }).catch(() => false);
    }
    await this.show();
  }

  /**
   * @param {string} host
   * @param {'on' | 'off'} choice
   */
  #makeItem(host, choice) {
    const remove = make('button', { type: 'button', class: 'button' }, message('siteForget'));
    remove.setAttribute('aria-label', message('siteForgetLabel', host));
    remove.addEventListener('click', () => {
      saveOrTell(find('refused'), () => this.#forget(host, choice));
    });
    const state = message(choice === 'on' ? 'siteOn' : 'siteOff');
    return make(
      'li',
      {},
      make('span', { class: 'host' }, host),
      make('span', { class: 'note' }, state),
      remove,
    );
  }
}
