import { saveFile } from '../export/file.js';
import { find, findInput } from '../shared/element.js';
import {
  readHiddenClaims,
  repairHiddenClaims,
  writeHiddenClaims,
} from '../shared/hidden-claims.js';
import { makeFills } from '../shared/kind-fill.js';
import { countMessage, localizeDocument, message } from '../shared/localize.js';
import { makePreview } from '../shared/mark-preview.js';
import { saveOrTell } from '../shared/saving.js';
import { defaultSettings, readSettings, writeSettings } from '../shared/settings.js';
import { isAllSitesBuild, repairSites } from '../shared/sites.js';
import { readBackup, writeBackup } from './backup.js';
import { showCommands } from './commands.js';
import { makeIntensityChoice, makeKindChoice } from './mark-choice.js';
import { SiteList } from './site-list.js';

localizeDocument(document);
document.body.append(makeFills());
const sites = new SiteList();
let current = defaultSettings();
try {
  await repair();
  await showChosen();
} catch {
  showMarks();
  tell(message('notRead'));
}
if (isAllSitesBuild()) {
  // Here it has been let into all sites by whoever installed it, and starts on all.
  find('everywhere-row').hidden = true;
  find('where-reason').textContent = message('whereAll');
  find('no-sites').textContent = message('sitesNoneOff');
}
findInput('card-on-click').addEventListener('change', ({ target }) => {
  const cardOnClick = /** @type {HTMLInputElement} */ (target).checked;
  change({ ...current, cardOnClick });
});
await showCommands();
find('forget-hidden').addEventListener('click', () => saveOrTell(find('told'), forgetHidden));
find('save').addEventListener('click', save);
find('load').addEventListener('click', () => findInput('file').click());
findInput('file').addEventListener('change', () => saveOrTell(find('told'), load));
find('reset').addEventListener('click', () => saveOrTell(find('told'), reset));
document.body.dataset.ready = '';

/** Replaces what was damaged in the store, so that it is said once. */
async function repair() {
  const { settings, isDamaged } = await readSettings();
  if (isDamaged) await writeSettings(settings);
  const repairs = [isDamaged, await repairSites(), await repairHiddenClaims()];
  find('damaged').hidden = !repairs.includes(true);
}

/** Shows all that the reader chose. */
async function showChosen() {
  current = (await readSettings()).settings;
  showMarks();
  await showHidden();
  await sites.show();
}

function showMarks() {
  const intensities = makeIntensityChoice(current.intensity, (intensity) =>
    change({ ...current, intensity }),
  );
  const kinds = makeKindChoice(current.hiddenKinds, (hiddenKinds) =>
    change({ ...current, hiddenKinds }),
  );
  replaceChoices(find('intensity'), intensities);
  replaceChoices(find('kinds'), kinds);
  findInput('card-on-click').checked = current.cardOnClick;
  find('preview').replaceChildren(makePreview(current));
}

/** @param {import('../shared/settings.js').Settings} changed */
async function change(changed) {
  current = changed;
  find('preview').replaceChildren(makePreview(current));
  await saveOrTell(find('told'), () => writeSettings(changed));
}

/**
 * @param {HTMLElement} fieldset
 * @param {HTMLElement[]} choices
 */
function replaceChoices(fieldset, choices) {
  for (const old of fieldset.querySelectorAll('label')) old.remove();
  fieldset.append(...choices);
}

/** Shows how many claims are hidden, if any are. */
async function showHidden() {
  const { hashes } = await readHiddenClaims();
  find('hidden-count').textContent = countMessage('hiddenCount', hashes.length);
  find('hidden-claims').hidden = hashes.length === 0;
}

async function forgetHidden() {
  await writeHiddenClaims({ salt: '', hashes: [] });
  await showHidden();
  tell(message('hiddenForgotten'));
}

async function save() {
  const name = saveFile(message('dataFileName'), 'json', 'application/json', await writeBackup());
  tell(message('exportSaved', name));
}

async function load() {
  const input = findInput('file');
  const [file] = input.files ?? [];
  input.value = '';
  if (!file) return;
  const isRead = await readBackup(await file.text());
  if (isRead) await showAll();
  tell(message(isRead ? 'dataLoaded' : 'dataNotLoaded'));
}

async function reset() {
  await writeSettings(defaultSettings());
  await showAll();
  tell(message('dataWasReset'));
}

async function showAll() {
  find('damaged').hidden = true;
  await showChosen();
}

/** @param {string} text */
function tell(text) {
  find('told').textContent = text;
}
