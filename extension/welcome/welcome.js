import { find } from '../shared/element.js';
import { makeFills } from '../shared/kind-fill.js';
import { makeLegend } from '../shared/legend.js';
import { localizeDocument, message } from '../shared/localize.js';
import { setEverywhere } from '../shared/site-choice.js';
import { ALL_SITES, isAllSitesBuild, readSites } from '../shared/sites.js';
import { drawButtonPicture, drawMarksPicture, drawPanelPicture } from './pictures.js';

localizeDocument(document);
document.body.append(makeFills());
find('picture-marks').append(drawMarksPicture());
find('picture-button').append(drawButtonPicture());
find('picture-panel').append(...drawPanelPicture());
find('legend').append(makeLegend());

const radios = /** @type {NodeListOf<HTMLInputElement>} */ (
  document.querySelectorAll('input[name="where"]')
);
if (isAllSitesBuild()) /** @type {HTMLFieldSetElement} */ (find('where')).disabled = true;
for (const radio of radios) radio.addEventListener('change', () => choose(radio.value));
find('allow').addEventListener('click', allow);
// Chromium keeps a new extension's button in a menu, where nobody sees what it counts.
find('pin').hidden = (await chrome.action.getUserSettings()).isOnToolbar !== false;
await showChoice();
document.body.dataset.ready = '';

/** @param {string} where */
async function choose(where) {
  // Who moves through the choices by arrow key is not asked yet.
  find('allow').hidden = where !== 'everywhere';
  find('told').textContent = '';
  if (where === 'everywhere') return;
  await setEverywhere(false);
  find('told').textContent = message(where === 'chosen' ? 'whereChosenDone' : 'whereDone');
}

async function allow() {
  const isGranted = await setEverywhere(true);
  find('told').textContent = message(isGranted ? 'whereDone' : 'refused');
  find('allow').hidden = true;
  if (!isGranted) await showChoice();
}

async function showChoice() {
  // What cannot be read counts as not chosen.
  const { everywhere, hosts } = await readSites().catch(() => ({ everywhere: false, hosts: {} }));
  const isGranted = await chrome.permissions.contains({ origins: ALL_SITES });
  const hasHosts = Object.values(hosts).includes('on');
  const where = everywhere && isGranted ? 'everywhere' : hasHosts ? 'chosen' : 'click';
  for (const radio of radios) radio.checked = radio.value === where;
}
