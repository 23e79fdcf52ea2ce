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
await showChoice();
document.body.dataset.ready = '';

/** @param {string} where */
async function choose(where) {
  // The browser asks for the permission only in the choice itself.
  const isGranted = await setEverywhere(where === 'everywhere');
  const done = where === 'chosen' ? 'whereChosenDone' : 'whereDone';
  find('told').textContent = isGranted ? message(done) : message('refused');
  if (!isGranted) await showChoice();
}

async function showChoice() {
  const { everywhere, hosts } = await readSites();
  const isGranted = await chrome.permissions.contains({ origins: ALL_SITES });
  const hasHosts = Object.values(hosts).includes('on');
  const where = everywhere && isGranted ? 'everywhere' : hasHosts ? 'chosen' : 'click';
  for (const radio of radios) radio.checked = radio.value === where;
}
